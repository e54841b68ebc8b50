import { expect, test, vi } from 'vitest';
import type { TokenApi } from '../api/tokenApi.ts';
import { TokenApiError, type TokenApiErrorCode } from '../api/tokenApiError.ts';
import type { Token } from '../token/token.ts';
import { editApi } from './editApi.ts';

const token = {
  id: 'tok_1',
  name: 'CI',
  permissions: [],
  status: 'active',
  expiresAt: null,
  version: '1',
} as never as Token;
const renamed = { ...token, name: 'Deploy', version: '2' };
const initial = { name: 'CI', permissions: [] };
const options = { groups: [], tokenTypes: [], expirations: 'none' } as const;
const call = { intentKey: 'k1', signal: new AbortController().signal };

function edit(stored: Token | undefined, ...codes: readonly TokenApiErrorCode[]) {
  const updateToken = vi.fn(async (): Promise<Token> => renamed);
  for (const code of codes) updateToken.mockRejectedValueOnce(new TokenApiError(code));
  const getToken = vi.fn(async () => stored ?? Promise.reject(new TokenApiError('unavailable')));
  const base = editApi(
    { idempotency: 'none', getToken, updateToken } as never as TokenApi<never>,
    token,
    initial,
    options,
  );
  return { base, save: () => base.createToken({ ...initial, name: 'Deploy' }, call) };
}

test('reports the changes as saved if the API refuses a retry but the token shows them', async () => {
  const { base, save } = edit(renamed, 'forbidden');
  expect(await save()).toEqual({ status: 'pending-approval', token: renamed });
  expect(base.token()).toBe(renamed);
});

test('reports the refusal if the token shows no change', async () => {
  await expect(edit(token, 'forbidden').save()).rejects.toMatchObject({ code: 'forbidden' });
  await expect(edit(undefined, 'forbidden').save()).rejects.toMatchObject({ code: 'forbidden' });
});

test('reports an unknown outcome after a lost response while the token cannot be read', async () => {
  const { save } = edit(undefined, 'unknown-outcome', 'forbidden');
  await expect(save()).rejects.toMatchObject({ code: 'unknown-outcome' });
  await expect(save()).rejects.toMatchObject({ code: 'unknown-outcome' });
});

test('sends the reason with the new expiration and with the other changes', async () => {
  const sent: unknown[] = [];
  const change = async (...given: unknown[]) => {
    sent.push(given);
    return renamed;
  };
  const api = { idempotency: 'none', updateToken: change, renewToken: change } as never as TokenApi<never>;
  const base = editApi(api, token, initial, options);
  base.explain(' The team moved. ');
  expect(base.reason()).toBe(' The team moved. ');
  const expiresAt = '2026-12-24T00:00:00Z';
  await base.createToken({ ...initial, name: 'Deploy', expiration: { days: 30 } }, { ...call, expiresAt });
  const reason = 'The team moved.';
  expect(sent).toEqual([
    ['tok_1', { expiration: { days: 30 }, expiresAt, version: '1', reason }],
    ['tok_1', { name: 'Deploy', reason }, { version: '2' }],
    ['tok_1', { expiration: { days: 30 }, expiresAt, version: '2', reason }],
  ]);
});

test('reads the change of another member if a conflict comes without the token', async () => {
  const theirs = { ...token, name: 'Release', version: '3' };
  const { base, save } = edit(theirs, 'conflict');
  await expect(save()).rejects.toMatchObject({ code: 'conflict' });
  expect(base.theirs()).toMatchObject([{ part: 'name', before: 'CI', after: 'Release' }]);
});

test('sends the new permissions if the API sends the current token without permissions', async () => {
  const { permissions: _, ...bare } = token;
  const updateToken = vi.fn(async (): Promise<Token> => bare);
  const api = { idempotency: 'none', updateToken } as never as TokenApi<never>;
  const permissions = [{ permission: 'forms', level: 'read' }];
  await editApi(api, bare, initial, options).createToken({ ...initial, permissions }, call);
  expect(updateToken).toHaveBeenCalledWith('tok_1', { permissions }, { version: '1' });
  expect(editApi(api, bare, initial, options).theirs()).toEqual([]);
});
