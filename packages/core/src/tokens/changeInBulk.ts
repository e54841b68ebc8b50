import type { TokenApi } from '../api/tokenApi.ts';
import { TokenApiError, type TokenApiErrorCode } from '../api/tokenApiError.ts';
import type { Token } from '../token/token.ts';
import type { ChangeResult } from './changeToken.ts';
import { findToken, type RevocationResult } from './revokeToken.ts';
import { isLive } from './selectTokens.ts';

/** The end of one token's change. Only `changed` and `unknown` may have changed the token. */
export type BulkResult =
  | { readonly outcome: 'changed'; readonly token?: Token | undefined }
  | { readonly outcome: 'ended' }
  | { readonly outcome: 'edited' }
  /** The idle token was used in the meantime. */
  | { readonly outcome: 'used' }
  | { readonly outcome: 'refused'; readonly code: TokenApiErrorCode; readonly detail: string | undefined }
  | { readonly outcome: 'unknown' };

/** A run over tokens. */
export interface BulkRun {
  readonly tokens: readonly Token[];
  readonly change: (token: Token) => Promise<RevocationResult | ChangeResult>;
  /** Skips an idle token that was used in the meantime. @default false */
  readonly sparesUsed?: boolean;
  readonly onStart: (token: Token) => void;
  readonly onResult: (token: Token, result: BulkResult) => void;
  readonly isStopped: () => boolean;
}

/** Changes one token after the other. Stops at the first refusal or unknown outcome. Never rejects. */
export async function changeInBulk(api: TokenApi<never>, run: BulkRun): Promise<void> {
  for (const token of run.tokens) {
    if (run.isStopped()) return;
    run.onStart(token);
    const result = (await surpriseIn(api, token, run)) ?? resultOf(await run.change(token));
    run.onResult(token, result);
    if (result.outcome === 'refused' || result.outcome === 'unknown') return;
  }
}

async function surpriseIn(api: TokenApi<never>, seen: Token, run: BulkRun): Promise<BulkResult | undefined> {
  if (!api.getToken) return undefined;
  try {
    const current = await findToken(api, seen.id);
    if (!isLive(current)) return { outcome: 'ended' };
    if (isEdited(seen, current)) return { outcome: 'edited' };
    return run.sparesUsed && isUsedSince(seen, current) ? { outcome: 'used' } : undefined;
  } catch (cause) {
    const { code, detail } = cause instanceof TokenApiError ? cause : new TokenApiError('unavailable', { cause });
    return code === 'not-found' ? { outcome: 'ended' } : { outcome: 'refused', code, detail };
  }
}

function isEdited(seen: Token, current: Token): boolean {
  if (seen.version !== undefined && current.version !== undefined) return seen.version !== current.version;
  const parts = ({ name, permissions, resources, expiresAt }: Token) =>
    JSON.stringify([name, permissions, resources ?? null, expiresAt]);
  return parts(seen) !== parts(current);
}

const RECENTLY = 7 * 86_400_000;

function isUsedSince(seen: Token, current: Token): boolean {
  const [before, after] = [Date.parse(seen.lastUsedAt ?? ''), Date.parse(current.lastUsedAt ?? '')];
  return after > (before || Date.parse(seen.createdAt)) + RECENTLY || (Number.isNaN(before) && !Number.isNaN(after));
}

function resultOf(result: RevocationResult | ChangeResult): BulkResult {
  if (result.outcome === 'revoked' || result.outcome === 'changed') return { outcome: 'changed', token: result.token };
  return result.outcome === 'refused' && result.code === 'conflict' ? { outcome: 'edited' } : result;
}
