import { type Idempotency, type Token, TokenApiError, type TokenOptions } from '@tokenwright/core';
import type { ApiMethod } from '@tokenwright/core/api';
import { type BuiltApi, builtMethods } from './callMethod.ts';
import type { Fault } from './faults.ts';

export const plainOptions: TokenOptions = {
  groups: [
    {
      id: 'content',
      label: 'Content',
      permissions: [{ id: 'forms', label: 'Forms', levels: [{ id: 'read', label: 'Read' }] }],
    },
  ],
  tokenTypes: [{ id: 'service', label: 'Service token' }],
  expirations: { presets: [7, 30], defaultDays: 30 },
};

export type NextFault = (method: ApiMethod) => Fault | undefined;

export function plainApi(idempotency: Idempotency, nextFault: NextFault) {
  const made = new Map<string, { token: Token; secret: string }>();
  let count = 0;
  const create = (intentKey: string, name: string) => {
    const known = idempotency === 'none' ? undefined : made.get(intentKey);
    if (known) return idempotency === 'replays-secret' ? known : { token: known.token };
    count += 1;
    const entry = { token: tokenOf(`tok_${count}`, name), secret: `twk_${'s'.repeat(30)}${count}` };
    made.set(intentKey, entry);
    return entry;
  };
  const tokens = () => [...made.values()].map(({ token }) => token);
  const find = (id: string) => {
    const entry = [...made.values()].find(({ token }) => token.id === id);
    if (!entry) throw new TokenApiError('not-found');
    return entry;
  };
  const change = (id: string, changes: Partial<Token>) => {
    const entry = find(id);
    entry.token = { ...entry.token, ...changes };
    return entry.token;
  };
  const replaced = new Map<string, string>();
  const rotate = (id: string, intentKey: string) => {
    const secret = replaced.get(intentKey) ?? `twk_${'r'.repeat(30)}${replaced.size}`;
    replaced.set(intentKey, secret);
    return { token: find(id).token, secret };
  };
  const right: BuiltApi = {
    idempotency,
    loadOptions: async () => plainOptions,
    searchResources: async () => ({ items: [{ id: 'form-1', label: 'Survey' }], total: 1 }),
    createToken: async ({ name }, { intentKey }) => ({ status: 'created', ...create(intentKey, name) }),
    acknowledge: async () => undefined,
    async findByIntent(intentKey) {
      const known = made.get(intentKey);
      return known ? { status: 'created', token: known.token } : { status: 'none' };
    },
    listTokens: async () => ({ items: tokens(), total: made.size }),
    getToken: async (id) => find(id).token,
    checkName: async (name) => ({ available: !tokens().some((token) => token.name === name) }),
    verifyToken: async (secret) => ({ works: [...made.values()].some((entry) => entry.secret === secret) }),
    async revokeToken(id) {
      const entry = find(id);
      entry.token = { ...entry.token, status: 'revoked', revokedAt: '2026-11-25T12:00:00Z' };
      return entry.token;
    },
    rotateToken: async (id, { intentKey }) => ({ status: 'created', ...rotate(id, intentKey) }),
    claimToken: async (id, { intentKey }) => ({ status: 'created', ...rotate(id, intentKey) }),
    endOverlap: async (id) => find(id).token,
    cancelRotation: async (id) => find(id).token,
    updateToken: async (id, { name }) => change(id, name === undefined ? {} : { name }),
    renewToken: async (id) => change(id, { expiresAt: '2027-01-25T11:00:00Z' }),
    transferToken: async (id, { owner }) => change(id, { owner: { id: owner, label: 'CI', kind: 'service' } }),
    restoreToken: async (id) => change(id, { status: 'active' }),
    decideRequest: async (id) => change(id, { approval: { decision: 'approved' } }),
    withdrawRequest: async (id) => change(id, { status: 'revoked' }),
    listEvents: async () => ({ items: [{ id: 'e1', tokenId: 'tok_1', kind: 'created', at: '2026-11-25T11:00:00Z' }] }),
  };
  const spoilt = builtMethods.map((method) => {
    const ask = right[method] as (...given: unknown[]) => Promise<unknown>;
    return [
      method,
      (...given: unknown[]) => (nextFault(method) ?? ((answer: () => unknown) => answer()))(() => ask(...given)),
    ];
  });
  return {
    api: { idempotency, ...Object.fromEntries(spoilt) } as BuiltApi,
    made: () => count,
    live: () => tokens().filter(({ status }) => status === 'active').length,
  };
}

function tokenOf(id: string, name: string): Token {
  return {
    id,
    name,
    tokenType: 'service',
    permissions: [{ permission: 'forms', level: 'read' }],
    status: 'active',
    createdAt: '2026-11-25T11:00:00Z',
    expiresAt: '2026-12-25T11:00:00Z',
    lastUsedAt: null,
  };
}
