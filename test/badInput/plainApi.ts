import type { Idempotency, Token, TokenApi, TokenOptions } from '@tokenwright/core';
import { type ApiMethod, apiMethods } from '@tokenwright/core/api';
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
  const right: Required<TokenApi> = {
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
    async revokeToken(id) {
      const entry = [...made.values()].find(({ token }) => token.id === id);
      if (!entry) throw new Error(`There is no ${id}.`);
      entry.token = { ...entry.token, status: 'revoked', revokedAt: '2026-11-25T12:00:00Z' };
      return entry.token;
    },
  };
  const spoilt = apiMethods.map((method) => {
    const ask = right[method] as (...given: unknown[]) => Promise<unknown>;
    return [
      method,
      (...given: unknown[]) => (nextFault(method) ?? ((answer: () => unknown) => answer()))(() => ask(...given)),
    ];
  });
  return {
    api: { idempotency, ...Object.fromEntries(spoilt) } as Required<TokenApi>,
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
