import type { ApiMethod } from '@tokenwright/core/api';
import type { RestRoute } from './restRoute.ts';

export type RestMethodName = ApiMethod;

export const defaultRoutes: Readonly<Record<RestMethodName, RestRoute>> = {
  loadOptions: 'GET /options',
  createToken: 'POST /tokens',
  searchResources: 'GET /resources/{type}?query={query}',
  acknowledge: 'POST /tokens/{id}/acknowledge',
  findByIntent: 'GET /intents/current',
  listTokens: 'GET /tokens',
  getToken: 'GET /tokens/{id}',
  checkName: 'GET /names/check?name={name}',
  verifyToken: 'POST /verify',
  revokeToken: 'POST /tokens/{id}/revoke',
  rotateToken: 'POST /tokens/{id}/rotate',
  endOverlap: 'POST /tokens/{id}/end-overlap',
  cancelRotation: 'POST /tokens/{id}/cancel-rotation',
  updateToken: 'PATCH /tokens/{id}',
  renewToken: 'POST /tokens/{id}/renew',
  transferToken: 'POST /tokens/{id}/transfer',
  restoreToken: 'POST /tokens/{id}/restore',
  decideRequest: 'POST /tokens/{id}/decide',
  claimToken: 'POST /tokens/{id}/claim',
  withdrawRequest: 'POST /tokens/{id}/withdraw',
  listEvents: 'GET /events?token={tokenId}',
};
