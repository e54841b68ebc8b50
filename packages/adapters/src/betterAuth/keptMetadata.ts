import * as z from 'zod/mini';
import type { PermissionRecord } from './permissionRecord.ts';

/** What is kept in a token's metadata, under `tokenwright`, beside what the host keeps there. */
export interface KeptMetadata {
  readonly description?: string;
  /** What was asked for. What a token may do is only ever read from its `permissions`, which the server has set. */
  readonly permissions?: PermissionRecord;
  /** The intent's reference, so that a lost attempt is found again. */
  readonly intent?: string;
  /** An ISO instant. The plugin itself knows only that a token is disabled. */
  readonly revokedAt?: string;
  readonly revocationReason?: string;
}

const text = z.exactOptional(z.string());

const keptSchema = z.object({
  tokenwright: z.object({
    description: text,
    intent: text,
    revokedAt: z.exactOptional(z.iso.datetime({ offset: true })),
    revocationReason: text,
  }),
});

/** Anybody who may write metadata may have written anything: what cannot be read is not there. */
export function readKept(metadata: unknown): Omit<KeptMetadata, 'permissions'> {
  return keptSchema.safeParse(metadata).data?.tokenwright ?? {};
}

/** The same metadata with more kept in it; what the host keeps beside it stays. */
export function withKept(metadata: unknown, more: KeptMetadata): object {
  const all: { readonly tokenwright?: unknown } = typeof metadata === 'object' && metadata !== null ? metadata : {};
  const kept = typeof all.tokenwright === 'object' && all.tokenwright !== null ? all.tokenwright : {};
  return { ...all, tokenwright: { ...kept, ...more } };
}
