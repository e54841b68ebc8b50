import { type TokenApi, TokenApiError, type TokenRequest } from '@tokenwright/core';
import type { TokenChanges } from '@tokenwright/core/api';
import { expect, it } from 'vitest';
import { memorySubject } from '../../test/contract/memorySubject.ts';
import { checkTokenApi } from './checkTokenApi.ts';

const edits = ['edit/applies', 'edit/permissions', 'edit/resources'];

function refusing(part: keyof TokenChanges, cause?: Error) {
  const subject = memorySubject();
  const updateToken: TokenApi['updateToken'] = async (id, changes, call) => {
    const issues = [{ step: 'permissions', field: 'grants', message: 'Acme changes only the name.' }];
    if (part in changes) throw new TokenApiError('invalid', { issues, ...(cause && { cause }) });
    return (subject.api as Required<TokenApi>).updateToken(id, changes, call);
  };
  return { ...subject, api: { ...subject.api, updateToken } };
}

it('accepts an adapter that rejects an edit with an issue at the part that the API can’t change', async () => {
  const { problems, undeclared } = await checkTokenApi(() => refusing('permissions'), edits);
  expect([problems, undeclared]).toEqual([[], ['edit/permissions']]);
  expect((await checkTokenApi(() => refusing('name'), edits)).problems).toEqual([]);
});

it('reports an edit that the API rejects', async () => {
  const cause = new Error('PATCH /tokens/{id} answered 400.');
  const { problems } = await checkTokenApi(() => refusing('permissions', cause), edits);
  expect(problems.map(({ check }) => check)).toEqual(['edit/permissions']);
});

it('edits each part alone, for each type of token', async () => {
  const changed: string[] = [];
  const setup = () => {
    const subject = memorySubject();
    const updateToken: TokenApi['updateToken'] = async (id, changes, call) => {
      const token = await (subject.api as Required<TokenApi>).updateToken(id, changes, call);
      changed.push(`${token.tokenType} ${Object.keys(changes)}`);
      return token;
    };
    return { ...subject, api: { ...subject.api, updateToken } };
  };
  await checkTokenApi(setup, edits);
  const texts = ['service description', 'service name'];
  expect(changed).toEqual([...texts, 'service permissions', 'scoped permissions', 'scoped resources']);
});

it('accepts an API whose tokens can have no permissions', async () => {
  const setup = () => {
    const subject = memorySubject();
    const empty = new Set<string>();
    const shown = (token: Awaited<ReturnType<NonNullable<TokenApi['getToken']>>>) =>
      empty.has(token.id) ? { ...token, permissions: [] } : token;
    const api: TokenApi = {
      ...subject.api,
      async createToken(request: TokenRequest, call) {
        if (request.permissions.length > 0) return subject.api.createToken(request, call);
        const result = await subject.api.createToken({ ...request, permissions: subject.request.permissions }, call);
        empty.add(result.token.id);
        return { ...result, token: shown(result.token) };
      },
      async listTokens(query) {
        const page = (await subject.api.listTokens?.(query)) ?? { items: [] };
        return { ...page, items: page.items.map(shown) };
      },
      getToken: async (id, call) => shown(await (subject.api as Required<TokenApi>).getToken(id, call)),
    };
    return { ...subject, api };
  };
  expect((await checkTokenApi(setup, ['refuses/empty-permissions'])).problems).toEqual([]);
});
