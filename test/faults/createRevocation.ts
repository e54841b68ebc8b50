import type { PersonEvent, TokenApi } from '@tokenwright/core';
import { type RevocationResult, revokeToken } from '@tokenwright/core/tokens';
import type { Connection } from './createConnection.ts';

export interface RevocationSnapshot {
  readonly status: 'asking' | 'revoking' | 'told';
  readonly result?: RevocationResult;
}

export function createRevocation(api: TokenApi<never>, id: string, onReauthenticate: Connection['onReauthenticate']) {
  let snapshot: RevocationSnapshot = { status: 'asking' };
  const revoke = async () => {
    snapshot = { status: 'revoking' };
    const result = await revokeToken(api, { id, onReauthenticate });
    snapshot = { status: result.outcome === 'revoked' ? 'told' : 'asking', result };
  };
  return {
    getSnapshot: () => snapshot,
    send({ type }: PersonEvent): void {
      if (type === 'create' && snapshot.status === 'asking') void revoke();
    },
  };
}
