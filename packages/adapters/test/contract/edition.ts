import {
  type Permit,
  type Token,
  type TokenApi,
  TokenApiError,
  type TokenPage,
  type TokenQuery,
} from '@tokenwright/core';
import { countHygiene, hygieneOf } from '@tokenwright/core/tokens';
import { memorySubject } from './memorySubject.ts';
import type { Mistake, Mutant } from './mutant.ts';

export type Feature = (api: TokenApi) => Partial<TokenApi>;

export function featureMutant(caughtBy: string, wrong: string, feature: Feature, mistake: Mistake): Mutant {
  return {
    caughtBy,
    wrong,
    subject() {
      const subject = featureSubject(feature);
      return { ...subject, api: { ...subject.api, ...mistake(subject.api, subject) } };
    },
  };
}

export function featureSubject(feature: Feature) {
  const subject = memorySubject();
  const api: TokenApi = { ...subject.api, ...feature(subject.api) };
  return { ...subject, api };
}

export const deleting: Feature = (api) => {
  const gone = new Set<string>();
  const missing = () => new TokenApiError('not-found');
  return {
    revocation: 'deletes',
    async listTokens(query) {
      const page = (await api.listTokens?.(query)) ?? { items: [] };
      const { total: _, ...rest } = page;
      return { ...rest, items: page.items.filter(({ id }) => !gone.has(id)) };
    },
    async getToken(id) {
      if (gone.has(id)) throw missing();
      return (await api.getToken?.(id)) as Token;
    },
    async revokeToken(id, reason) {
      if (gone.has(id)) throw missing();
      await api.revokeToken?.(id, reason);
      gone.add(id);
      return undefined;
    },
  };
};

const hygiene = ['never-used', 'no-expiration'] as const;

export const listing: Feature = (api) => ({
  loadOptions: async () => ({
    ...(await api.loadOptions()),
    listing: { search: true, statuses: ['active', 'inactive'], sorts: ['newest', 'name'], counts: true, hygiene },
  }),
  listTokens: async ({ query = '', status, sort, hygiene: asked }: TokenQuery = {}): Promise<TokenPage> => {
    const all = await everyToken(api);
    const found = all.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()));
    const rule = hygieneOf(await api.loadOptions());
    const now = Date.now();
    const items = found.filter(
      (token) =>
        (status === undefined || isActive(token) === (status === 'active')) &&
        (asked === undefined || rule(token, asked, now)),
    );
    if (sort === 'name') items.sort((one, other) => (one.name < other.name ? -1 : 1));
    const active = found.filter(isActive).length;
    const counts = { all: found.length, active, expiring: 0, inactive: found.length - active };
    const counted = asked ? { ...counts, hygiene: countHygiene(found, rule, now) } : counts;
    return { items, counts: counted };
  },
});

export function isActive({ status }: Token): boolean {
  return status !== 'revoked' && status !== 'expired';
}

async function everyToken(api: TokenApi): Promise<Token[]> {
  const items: Token[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.listTokens?.(cursor === undefined ? {} : { cursor });
    items.push(...(page?.items ?? []));
    cursor = page?.nextCursor;
  } while (cursor !== undefined);
  return items;
}

export function permits(create: Permit, revoke: Permit): Feature {
  const forbidden = (reason?: string) => new TokenApiError('forbidden', reason === undefined ? {} : { detail: reason });
  return (api) => ({
    loadOptions: async () => ({ ...(await api.loadOptions()), canCreate: create }),
    async createToken(request, call) {
      if (!create.allowed) throw forbidden(create.reason);
      const result = await api.createToken(request, call);
      return { ...result, token: { ...result.token, can: { revoke } } };
    },
    async revokeToken(id, reason) {
      if (!revoke.allowed) throw forbidden(revoke.reason);
      return (await api.revokeToken?.(id, reason)) as Token;
    },
  });
}
