import type { TokenPolicy, TokenRequest } from '@tokenwright/core';
import { expect, it } from 'vitest';
import { exampleNow, exampleRequest as request } from '../../test/memory/exampleApi.ts';
import { exampleOptions } from '../../test/memory/exampleOptions.ts';
import { checkPolicy } from './checkPolicy.ts';

const check = (changes: Partial<TokenRequest>, policy: TokenPolicy | undefined = exampleOptions.policy) =>
  checkPolicy(
    { ...request, ...changes },
    {
      options: { ...exampleOptions, ...(policy && { policy }) },
      resourcesOf: () => ['1', '2', '3'].map((id) => ({ id, label: id })),
      now: exampleNow,
    },
  );

const dangerous = { permissions: [{ permission: 'forms', level: 'delete' }] } as const;
const until = (date: string, timeZone = 'UTC') => ({ expiration: { date, timeZone } });

it.each<[string, Partial<TokenRequest>, string, string]>([
  [
    'a lifetime that is too long',
    { expiration: { days: 366 } },
    'expiration',
    'Choose 365 days or fewer. A year is the most.',
  ],
  ['a date that is too late', until('2027-03-02'), 'expiration', 'Choose 365 days or fewer. A year is the most.'],
  [
    'a lifetime that is too long for the risk',
    { ...dangerous, expiration: { days: 31 } },
    'expiration',
    'Choose 30 days or fewer. It can delete.',
  ],
  [
    'no expiration, despite a limit',
    { expiration: 'never' },
    'expiration',
    'This token must expire. A year is the most.',
  ],
  [
    'too many resources',
    { tokenType: 'scoped', resources: { mode: 'selected', ids: ['1', '2', '3'] } },
    'resources',
    'Choose at most 2. Two are enough.',
  ],
  [
    'all that there are, where they are too many',
    { tokenType: 'scoped', resources: { mode: 'all-current' } },
    'resources',
    'Choose at most 2. Two are enough.',
  ],
  [
    'all, also future ones, where there are too many already',
    { tokenType: 'scoped', resources: { mode: 'all' } },
    'resources',
    'Choose at most 2. Two are enough.',
  ],
  [
    'permissions that may not be held together',
    { permissions: [...dangerous.permissions, { permission: 'members', level: 'read' }] },
    'grants',
    'These permissions cannot be held together. Too much for one token.',
  ],
])("rejects %s with the host's reason", (_, changes, field, message) => {
  expect(check(changes)).toEqual([{ step: expect.any(String), field, message }]);
});

it.each<[string, Partial<TokenRequest>]>([
  ['the longest lifetime', { expiration: { days: 365 } }],
  ['the last day, to its end', until('2027-03-01')],
  ['the last day of a zone that is ahead', until('2027-03-02', 'Pacific/Kiritimati')],
  ['the longest lifetime for the risk', { ...dangerous, expiration: { days: 30 } }],
  ['as many resources as allowed', { tokenType: 'scoped', resources: { mode: 'selected', ids: ['1', '2'] } }],
])('accepts %s', (_, changes) => {
  expect(check(changes)).toEqual([]);
});

it('accepts a token without an expiration only if the policy allows it', () => {
  const forever = { expiration: 'never' } as const;
  expect(check(forever, { noExpiration: { allowed: true } })).toEqual([]);
  expect(check(forever, { noExpiration: { allowed: false, reason: 'We clean up.' } })[0]?.message).toBe(
    'This token must expire. We clean up.',
  );
  expect(check(forever, {})).toHaveLength(1);
});

it('requires a description if the policy does, with its reason', () => {
  const policy = { descriptionRequired: { reason: 'Auditors ask.' } };
  expect(check({ description: ' ' }, policy)).toEqual([
    { step: 'name', field: 'description', message: 'Describe what the token is for. Auditors ask.' },
  ]);
  expect(check({ description: 'Nightly' }, policy)).toEqual([]);
});

it('names a limit of one day in the singular', () => {
  expect(check({}, { lifetimes: [{ maxDays: 1, reason: 'Short.' }] })[0]?.message).toBe(
    'Choose 1 day or fewer. Short.',
  );
});
