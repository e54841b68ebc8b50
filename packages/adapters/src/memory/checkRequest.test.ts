import type { TokenRequest } from '@tokenwright/core';
import { expect, it } from 'vitest';
import { exampleForms, exampleNow, exampleRequest as request } from '../../test/memory/exampleApi.ts';
import { exampleOptions } from '../../test/memory/exampleOptions.ts';
import { checkRequest } from './checkRequest.ts';

const check = (changes: Partial<TokenRequest>) =>
  checkRequest(
    { ...request, ...changes },
    { options: exampleOptions, resourcesOf: () => exampleForms, now: exampleNow },
  );

const scoped = (...ids: readonly string[]) => ({ tokenType: 'scoped', resources: { mode: 'selected', ids } }) as const;
const grants = (...pairs: readonly string[]) => ({
  permissions: pairs.map((pair) => ({ permission: pair.split(':')[0] ?? '', level: pair.split(':')[1] ?? '' })),
});
const until = (date: string, timeZone = 'UTC') => ({ expiration: { date, timeZone } });

it.each<[string, Partial<TokenRequest>, string, string]>([
  ['an empty name', { name: '  ' }, 'name', 'name'],
  ['a name that is too long', { name: '🔑'.repeat(101) }, 'name', 'name'],
  ['no permission', grants(), 'permissions', 'grants'],
  ['a permission that is not offered', grants('__proto__:read'), 'permissions', 'grants'],
  ['a level that is not offered', grants('forms:constructor'), 'permissions', 'grants'],
  ['a permission that the person may not grant', grants('billing:read'), 'permissions', 'grants'],
  ['a permission without what it requires', grants('forms:read', 'exports:run'), 'permissions', 'grants'],
  ['an unknown token type', { tokenType: 'admin' }, 'access', 'tokenType'],
  [
    'a permission that the token type excludes',
    { ...scoped('form-1'), ...grants('members:read') },
    'access',
    'tokenType',
  ],
  ['a scoped token with no scope', { tokenType: 'scoped' }, 'access', 'resources'],
  ['a scoped token with no resource', scoped(), 'access', 'resources'],
  ['a resource that is not there', scoped('form-1', 'form-999'), 'access', 'resources'],
  ['a mode that is not offered', { tokenType: 'scoped', resources: { mode: 'all' } }, 'access', 'resources'],
  [
    'resources for a token that works on everything',
    { resources: { mode: 'selected', ids: ['form-1'] } },
    'access',
    'resources',
  ],
  ['a date in the past', until('2026-02-28', 'Europe/Berlin'), 'access', 'expiration'],
  ['a date that does not exist', until('2026-02-30'), 'access', 'expiration'],
  ['a zone that does not exist', until('2026-04-01', 'Mars/Olympus'), 'access', 'expiration'],
  ['no day', { expiration: { days: 0 } }, 'access', 'expiration'],
  ['half a day', { expiration: { days: 0.5 } }, 'access', 'expiration'],
])('rejects %s, with a sentence at its field', (_, changes, step, field) => {
  expect(check(changes)).toEqual([{ step, field, message: expect.stringMatching(/^\p{Lu}|^“/u) }]);
});

it.each<[string, Partial<TokenRequest>]>([
  ['a request', {}],
  ['a name of the longest length, counted as a person does', { name: '🔑'.repeat(100) }],
  ['a permission with what it requires', grants('exports:run', 'forms:delete')],
  ['resources that are there', scoped('form-1', 'form-45')],
  ['today, to the end of the day in that zone', until('2026-03-01', 'Europe/Berlin')],
  ['yesterday by UTC where it is still that day', until('2026-03-01', 'Pacific/Pago_Pago')],
  ['no end', { expiration: 'never' }],
])('accepts %s', (_, changes) => {
  expect(check(changes)).toEqual([]);
});

it('reports all faults at once', () => {
  expect(check({ name: '', permissions: [], expiration: { days: -1 } }).map(({ field }) => field)).toEqual([
    'name',
    'grants',
    'expiration',
  ]);
});
