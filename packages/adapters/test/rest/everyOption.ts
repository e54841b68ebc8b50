import type { RestApiSetup } from '../../src/rest.ts';
import { exampleOptions } from './exampleOptions.ts';

const sessionToken = async () => 'example';

export const lifeOfTokens: RestApiSetup = {
  acknowledge: 'PUT /keys/{id}/seen',
  findByIntent: 'GET /intents/{intentUuid}',
  getToken: { route: 'GET /keys/{id}', read: 'data' },
  checkName: { route: 'GET /keys?name={name}', read: ({ items }) => ({ available: `${items}` === '' }) },
  rotateToken: { route: 'POST /keys/{id}/rotate', body: { overlap_seconds: '{overlap}', request: '{intentUuid}' } },
  endOverlap: 'DELETE /keys/{id}/old-secret?hint={hint}',
  cancelRotation: { route: 'POST /keys/{id}/rotation/cancel', body: {} },
  renewToken: { route: 'PATCH /keys/{id}', body: { expires: '{expiresAt}' }, readBack: 'GET /keys/{id}' },
  transferToken: { route: 'PUT /keys/{id}/owner', body: { owner: '{owner}', note: '{reason}' } },
  restoreToken: { route: 'POST /keys/{id}/restore', read: 'data.key' },
  decideRequest: {
    route: 'POST /requests/{id}',
    body: { answer: '{decision}', note: '{reason}', limits: '{narrowed}' },
    codes: { 410: { code: 'conflict' } },
  },
  claimToken: { route: 'POST /keys/{id}/claim', read: { token: 'key', secret: 'key.plain' } },
  withdrawRequest: { route: 'DELETE /requests/{id}', readBack: { route: 'GET /keys/{id}', read: 'data' } },
  listEvents: { route: 'GET /keys/{tokenId}/log', read: { at: 'time', kind: 'action' } },
};

export const requestSettings: RestApiSetup = {
  options: exampleOptions,
  baseUrl: 'https://api.example.com/v1',
  headers: async () => ({ Authorization: `Bearer ${await sessionToken()}` }),
  changeHeaders: { 'X-Requested-With': 'fetch' },
  credentials: 'include',
  idempotencyHeader: 'X-Request-Id',
  timeout: 10_000,
  maxResponseBytes: 1_000_000,
};
