import { TokenApiError } from '@tokenwright/core';
import { expect, it } from 'vitest';
import { exampleApi, exampleCall, exampleNow, exampleRequest } from '../../test/memory/exampleApi.ts';
import { exampleOptions } from '../../test/memory/exampleOptions.ts';
import { refusalOf } from '../../test/refusalOf.ts';

const DAY = 86_400_000;
const iso = (instant: number) => new Date(instant).toISOString();
const missing = new TokenApiError('not-found', { detail: 'There is no such token in this workspace.' });

it.each([
  [exampleNow + 30 * DAY - 1_000, exampleNow + 30 * DAY - 1_000],
  [exampleNow + 29 * DAY, exampleNow + 30 * DAY],
  [exampleNow + 31 * DAY, exampleNow + 30 * DAY],
])('expires at the reviewed instant only if it matches the choice: %d', async (reviewed, end) => {
  const call = { ...exampleCall(), expiresAt: iso(reviewed) };
  const { token } = await exampleApi().createToken(exampleRequest, call);
  expect(token.expiresAt).toBe(iso(end));
});

it('refuses an intent whose reviewed instant changed', async () => {
  const api = exampleApi();
  const expiresAt = iso(exampleNow + 30 * DAY);
  await api.createToken(exampleRequest, { ...exampleCall(), expiresAt });
  const later = { ...exampleCall(), expiresAt: iso(exampleNow + 30 * DAY + 1_000) };
  expect((await refusalOf(api.createToken(exampleRequest, later))).code).toBe('conflict');
});

it('returns one token by its id, and checks names and secrets', async () => {
  const api = exampleApi();
  const made = await api.createToken(exampleRequest, exampleCall());
  const secret = ('secret' in made && made.secret) || '';
  expect(await api.getToken?.(made.token.id)).toEqual(made.token);
  expect(await refusalOf(api.getToken?.('none') ?? Promise.resolve())).toEqual(missing);
  expect(await api.checkName?.(' CRM sync ')).toMatchObject({ available: false });
  expect(await api.checkName?.('Other')).toEqual({ available: true });
  expect(await api.verifyToken?.(secret)).toEqual({ works: true });
  await api.revokeToken?.(made.token.id);
  expect(await api.verifyToken?.(secret)).toEqual({ works: false, detail: 'This token was revoked.' });
  expect(await api.verifyToken?.('twk_unknown')).toMatchObject({ works: false });
});

it("creates and revokes only if the user's rights allow it", async () => {
  const reason = 'Ask an admin.';
  const options = { ...exampleOptions, canCreate: { allowed: false, reason } };
  const refused = await refusalOf(exampleApi({ options }).createToken(exampleRequest, exampleCall()));
  expect(refused).toMatchObject({ code: 'forbidden', detail: reason });
  const api = exampleApi({ can: () => ({ revoke: { allowed: false, reason } }) });
  const { token } = await api.createToken(exampleRequest, exampleCall());
  expect((await api.listTokens?.({}))?.items[0]?.can).toEqual({ revoke: { allowed: false, reason } });
  expect(await refusalOf(api.revokeToken?.(token.id) ?? Promise.resolve())).toMatchObject({
    code: 'forbidden',
    detail: reason,
  });
});

it('deletes a revoked token if `revocation` is `deletes`', async () => {
  const api = exampleApi({ revocation: 'deletes' });
  const { token } = await api.createToken(exampleRequest, exampleCall());
  expect([api.revocation, await api.revokeToken?.(token.id)]).toEqual(['deletes', undefined]);
  expect((await api.listTokens?.({}))?.items).toEqual([]);
  expect((await refusalOf(api.revokeToken?.(token.id) ?? Promise.resolve())).code).toBe('not-found');
});

it('creates tokens without names, permissions, or expirations if the options have none', async () => {
  const tokenTypes = [{ id: 'full', label: 'Full access', permissions: 'none' as const }];
  const api = exampleApi({ options: { ...exampleOptions, tokenTypes, names: 'none', expirations: 'none' } });
  const request = { name: '', permissions: [], tokenType: 'full', expiration: 'never' as const };
  await api.createToken(request, exampleCall('a'));
  expect((await api.createToken(request, exampleCall('b'))).token).toMatchObject({ name: '', expiresAt: null });
  const grants = [{ permission: 'forms', level: 'read' }];
  const refused = await refusalOf(api.createToken({ ...request, permissions: grants }, exampleCall('c')));
  expect(refused.issues).toMatchObject([{ message: 'This token type takes no permissions.' }]);
});
