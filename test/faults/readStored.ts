import type { FaultLane } from './createFaultLane.ts';

export interface StoredToken {
  readonly id: string;
  readonly isLive: boolean;
  readonly reason: string | null;
  readonly revokedBy: string | null;
  readonly digest: string | null;
  readonly previousDigest: string | null;
  /** Milliseconds since the epoch. */
  readonly previousUntil: number | null;
  readonly rotationClaimBy: number | null;
  readonly overlap: number | null;
}

export interface StoredIntent {
  readonly keyDigest: string;
  readonly tokenId: string;
  readonly isSealed: boolean;
}

export interface StoredEdit {
  readonly actor: string;
  readonly before: string;
  readonly after: string;
}

export interface Stored {
  readonly now: number;
  readonly tokens: readonly StoredToken[];
  readonly intents: readonly StoredIntent[];
  readonly edits: readonly StoredEdit[];
}

export async function readStored({ database, clock }: FaultLane, workspaceId: string): Promise<Stored> {
  const now = clock.now();
  const [row] = await database.query<{ stored: Omit<Stored, 'now'> }>(
    `select json_build_object(
      'tokens', (select coalesce(json_agg(json_build_object('id', id, 'reason', revocation_reason, 'revokedBy', revoked_by,
        'digest', digest, 'previousDigest', previous_digest,
        'previousUntil', extract(epoch from previous_until) * 1000,
        'rotationClaimBy', extract(epoch from rotation_claim_by) * 1000,
        'overlap', (select (e.details ->> 'overlap')::int from tokenwright.audit_events e
          where e.token_id = id and e.event = 'rotated' order by e.seq desc limit 1),
        'isLive', revoked_at is null and (expires_at is null or expires_at > $2) and (claim_by is null or claim_by > $2))
        order by seq), '[]') from tokenwright.tokens where workspace_id = $1),
      'intents', (select coalesce(json_agg(json_build_object('keyDigest', key_digest, 'tokenId', token_id,
        'isSealed', sealed_secret is not null)), '[]')
        from tokenwright.intents where workspace_id = $1 and token_id is not null),
      'edits', (select coalesce(json_agg(json_build_object('actor', e.actor_id, 'before', c ->> 'before',
        'after', c ->> 'after') order by e.seq), '[]')
        from tokenwright.audit_events e, jsonb_array_elements(e.details -> 'changes') c
        where e.workspace_id = $1 and e.event = 'edited' and c ->> 'label' = 'Name')) as stored`,
    [workspaceId, new Date(now).toISOString()],
  );
  return { now, ...(row as { stored: Omit<Stored, 'now'> }).stored };
}

/** Whether a secret works at a moment, if nobody acts before. */
export function worksAt(token: StoredToken, digest: string, at: number): boolean {
  const { previousDigest, previousUntil, rotationClaimBy } = token;
  if (!token.isLive) return false;
  const isUnclaimed = previousDigest !== null && rotationClaimBy !== null && rotationClaimBy <= at;
  if (digest === token.digest) return !isUnclaimed;
  return digest === previousDigest && (rotationClaimBy !== null || (previousUntil ?? 0) > at);
}
