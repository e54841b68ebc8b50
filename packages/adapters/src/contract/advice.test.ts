import { type TokenApi, TokenApiError } from '@tokenwright/core';
import { expect, it } from 'vitest';
import { memorySubject } from '../../test/contract/memorySubject.ts';
import { createRestApi } from '../rest/createRestApi.ts';
import { checkTokenApi } from './checkTokenApi.ts';
import type { ContractSubject } from './contractSubject.ts';

async function adviceOf(check: string, changes: (api: TokenApi) => Partial<TokenApi>): Promise<string> {
  const setup = (): ContractSubject => {
    const subject = memorySubject();
    return { ...subject, api: { ...subject.api, ...changes(subject.api) } };
  };
  const { problems } = await checkTokenApi(setup, [check]);
  return `${problems[0]?.message}`;
}

it('says how to return "never" if the API omits the expiration', async () => {
  const told = await adviceOf('dates/never', ({ createToken }) => ({
    async createToken(request, call) {
      const { token, ...result } = await createToken(request, call);
      const { expiresAt, ...rest } = token;
      return { ...result, token: expiresAt === null ? rest : token } as Awaited<ReturnType<typeof createToken>>;
    },
  }));
  expect(told).toContain('Return null for never: `instantFromMilliseconds(expiresAt ?? null)`');
});

const cause = new Error('DELETE /keys/{id} has no usable response: a web page.');
const unread = async () => Promise.reject(new TokenApiError('unknown-outcome', { cause }));

it('does not advise `revocation: "deletes"` to an adapter that already declares it, if the response is a web page', async () => {
  const told = await adviceOf('revoke/answer', () => ({ revocation: 'deletes', revokeToken: unread }));
  expect(told).toContain('a web page');
  expect(told).toContain('In the adapter: Let `revokeToken` resolve with `undefined`');
  expect(told).not.toContain('declare');
});

it('advises `revocation: "deletes"` to an adapter that does not declare it', async () => {
  expect(await adviceOf('revoke/answer', () => ({ revokeToken: unread }))).toContain('declare `revocation: "deletes"`');
});

it('advises the removal of a failing method only if the API lacks the feature', async () => {
  const told = await adviceOf('shape/no-stubs', () => ({ revokeToken: unread }));
  expect(told).toContain('a web page');
  expect(told).toContain('Correct the method: the rejection gives the reason. Remove it only if the API lacks');
});

it('advises `requires` if the API adds a permission to every level, or only to the level of one permission', async () => {
  const told = await adviceOf('create/permissions', ({ createToken }) => ({
    async createToken(request, call) {
      const { token, ...result } = await createToken(request, call);
      const granted = token.permissions ?? [];
      const isAdded = granted.length === 1 && granted[0]?.permission === 'Entries';
      const permissions = [...granted, ...(isAdded ? [{ permission: 'forms', level: 'read' }] : [])];
      return { ...result, token: { ...token, permissions } };
    },
  }));
  expect(told).toContain('["Entries: read"] was asked for, and the token has ["Entries: read","forms: read"]');
  expect(told).toContain('list them in `requires` of that level');
});

it.each([
  [500, 'In the API: Respond with 404 instead of 500'],
  [400, "In the adapter: Map this 400 with `codes: { 400: { code: 'not-found' } }` of `getToken`"],
  [404, 'In the adapter: Map the 404 of this route'],
])('advises how to map the status %i only if the API sent it for an unknown id', async (status, advice) => {
  const told = await adviceOf('get/unknown-id', () => {
    const rest = createRestApi({
      baseUrl: 'https://api.test',
      codes: { 404: { code: 'forbidden' } },
      getToken: { route: 'GET /tokens/{id}', codes: { 404: { code: 'forbidden' } } },
      fetch: () => Response.json({}, { status }),
    });
    return { getToken: rest.getToken } as Partial<TokenApi>;
  });
  expect(told).toContain(advice);
});

it('requests an unknown id that has the form of the real ids', async () => {
  const numbers = new Map<string, string>();
  const setup = (): ContractSubject => {
    const subject = memorySubject();
    const { createToken, getToken } = { ...subject.api };
    const createNumbered: TokenApi['createToken'] = async (request, call) => {
      const { token, ...result } = await createToken(request, call);
      const id = `${4_611_000 + numbers.size}`;
      numbers.set(id, token.id);
      return { ...result, token: { ...token, id } } as Awaited<ReturnType<typeof createToken>>;
    };
    return {
      ...subject,
      api: {
        ...subject.api,
        createToken: createNumbered,
        async getToken(id) {
          if (!/^\d+$/.test(id)) throw new TokenApiError('unavailable');
          return (await getToken?.(numbers.get(id) ?? 'none')) as never;
        },
      },
    };
  };
  expect((await checkTokenApi(setup, ['get/unknown-id'])).kept).toEqual(['get/unknown-id']);
});

it('says how to map tokens if the API lists no permissions', async () => {
  const told = await adviceOf('list/same-token', ({ listTokens }) => ({
    async listTokens(query) {
      const page = (await listTokens?.(query)) ?? { items: [] };
      return { ...page, items: page.items.map(({ permissions: _, ...token }) => token) };
    },
  }));
  expect(told).toContain('leave the field out, so that the page shows "Unknown", and declare this deviation');
});
