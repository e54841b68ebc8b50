import type { TokenApi } from '../api/tokenApi.ts';
import { TokenApiError } from '../api/tokenApiError.ts';
import type { RotateCall } from '../api/tokenLife.ts';

/** The request of a rotation. */
export type RotationRequest = Pick<RotateCall, 'overlap' | 'reason'>;

/** Lets the wizard rotate a secret: a create call rotates the secret, and a revocation cancels the rotation. */
export function rotationApi(api: TokenApi<never>, tokenId: string): TokenApi<RotationRequest> {
  const { idempotency, cancelRotation, acknowledge, verifyToken, findByIntent } = api;
  // Only the rotation of this window may be canceled.
  let latest: string | undefined;
  return {
    idempotency,
    loadOptions: (call) => api.loadOptions(call),
    async createToken({ overlap, reason }, { intentKey, signal }) {
      if (!api.rotateToken) throw new TokenApiError('forbidden');
      const rotation = { overlap, ...(reason !== undefined && { reason }) };
      const result = await api.rotateToken(tokenId, { ...rotation, intentKey, signal });
      latest = intentKey;
      return result;
    },
    ...(cancelRotation && {
      revokeToken: (id) => (latest === undefined ? cancelRotation(id) : cancelRotation(id, { intentKey: latest })),
    }),
    ...(acknowledge && { acknowledge }),
    ...(verifyToken && { verifyToken }),
    ...(findByIntent && {
      async findByIntent(intentKey, call) {
        const state = await findByIntent(intentKey, call);
        if ('token' in state) latest = intentKey;
        return state;
      },
    }),
  };
}

/** Lets the wizard claim the secret of an approved token: a create call claims the secret. */
export function claimApi(api: TokenApi<never>, tokenId: string): TokenApi<object> {
  const { idempotency, revokeToken, acknowledge, verifyToken, findByIntent } = api;
  return {
    idempotency,
    loadOptions: (call) => api.loadOptions(call),
    async createToken(_request, { intentKey, signal }) {
      if (!api.claimToken) throw new TokenApiError('forbidden');
      return api.claimToken(tokenId, { intentKey, signal });
    },
    ...(revokeToken && { revokeToken }),
    ...(acknowledge && { acknowledge }),
    ...(verifyToken && { verifyToken }),
    ...(findByIntent && { findByIntent }),
  };
}
