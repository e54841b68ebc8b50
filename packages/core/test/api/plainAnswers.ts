import type { TokenApi } from '../../src/api/tokenApi.ts';
import { token } from '../wizard/exampleSnapshots.ts';

export const plainAnswers: TokenApi = {
  idempotency: 'replays-secret',
  loadOptions: async () => ({
    groups: [],
    tokenTypes: [{ id: 'full', label: 'Full access', permissions: 'none' }],
    expirations: 'none',
  }),
  createToken: async () => ({ status: 'created', token, secret: 'twk_0123456789abcdef' }),
};
