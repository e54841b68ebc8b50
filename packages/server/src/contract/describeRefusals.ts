import { describe, expect, it } from 'vitest';
import { create, exampleRequest, get } from './calls.ts';
import { exampleOptions } from './exampleOptions.ts';
import type { World } from './world.ts';

const grant = (permission: string, level: string) => ({ permission, level });
const forms = grant('forms', 'read');

/** A change to a good request, the code and place of what is wrong with it, and a part of the sentence. */
const cases: readonly [string, object, string, string, string | RegExp][] = [
  ['no name', { name: undefined }, 'invalid', 'name.name', 'Enter a name'],
  ['an empty name', { name: '' }, 'invalid', 'name.name', 'Enter a name'],
  ['a name of spaces', { name: ' \t\n ' }, 'invalid', 'name.name', 'Enter a name'],
  ['a name of 10,000 characters', { name: 'x'.repeat(10_000) }, 'invalid', 'name.name', 'It has 10000'],
  ['a name of 101 emoji', { name: '🪙'.repeat(101) }, 'invalid', 'name.name', 'It has 101'],
  ['a name with NUL', { name: 'a\u0000b' }, 'invalid', 'name.name', 'cannot be stored'],
  ['a name with half a surrogate pair', { name: 'a\ud800' }, 'invalid', 'name.name', 'cannot be stored'],
  ['a name with a line break', { name: 'a\nb' }, 'invalid', 'name.name', 'cannot be stored'],
  ['a name that nobody can see', { name: '\u200b\u2060' }, 'invalid', 'name.name', 'nothing that can be seen'],
  ['a long description', { description: 'x'.repeat(501) }, 'invalid', 'name.description', 'It has 501'],
  ['a description with NUL', { description: '\u0000' }, 'invalid', 'name.description', 'cannot be stored'],
  ['no permission', { permissions: [] }, 'invalid', 'permissions.grants', 'at least one permission'],
  [
    'an unknown permission',
    { permissions: [grant('root', 'all')] },
    'invalid',
    'permissions.grants',
    '“root” is not offered',
  ],
  [
    'an unknown level',
    { permissions: [grant('forms', 'own')] },
    'invalid',
    'permissions.grants',
    'level “own” of “forms”',
  ],
  ['a permission twice', { permissions: [forms, forms] }, 'invalid', 'permissions.grants', '“forms” comes twice'],
  [
    'a permission without what it requires',
    { permissions: [grant('entries', 'write')] },
    'invalid',
    'permissions.grants',
    '“Entries: Write” does not work without “Forms”',
  ],
  [
    'a locked permission',
    { permissions: [grant('billing', 'manage')] },
    'policy',
    'permissions.grants',
    'Only owners pay.',
  ],
  [
    'a refused combination',
    { permissions: [forms, grant('entries', 'read'), grant('exports', 'run'), grant('members', 'read')] },
    'policy',
    'permissions.grants',
    'would leave the house',
  ],
  ['no token type', { tokenType: undefined }, 'invalid', 'access.tokenType', 'what kind of token'],
  ['an unknown token type', { tokenType: 'god' }, 'invalid', 'access.tokenType', '“god” is not offered'],
  [
    'a permission that the type excludes',
    { tokenType: 'scoped', resources: { mode: 'all' }, permissions: [grant('members', 'read')] },
    'policy',
    'access.tokenType',
    'Members belong to no form.',
  ],
  [
    'resources for a type that has none',
    { resources: { mode: 'all' } },
    'invalid',
    'access.resources',
    'works on the whole workspace',
  ],
  [
    'a scoped token without resources',
    { tokenType: 'scoped' },
    'invalid',
    'access.resources',
    'at least one of the forms',
  ],
  [
    'a scoped token with an empty list',
    { tokenType: 'scoped', resources: { mode: 'selected', ids: [] } },
    'invalid',
    'access.resources',
    'at least one of the forms',
  ],
  [
    'a form that is not there',
    { tokenType: 'scoped', resources: { mode: 'selected', ids: ['frm_gone'] } },
    'invalid',
    'access.resources',
    'frm_gone',
  ],
  [
    'a form whose id has NUL',
    { tokenType: 'scoped', resources: { mode: 'selected', ids: ['\u0000'] } },
    'invalid',
    'access.resources',
    'what the token works on',
  ],
  [
    'too many forms',
    {
      tokenType: 'scoped',
      resources: { mode: 'selected', ids: Array.from({ length: 21 }, (_, index) => `frm_${index}`) },
    },
    'policy',
    'access.resources',
    'at most 20 forms. More are a service token.',
  ],
  ['no expiration', { expiration: undefined }, 'invalid', 'access.expiration', 'when the token stops working'],
  ['zero days', { expiration: { days: 0 } }, 'invalid', 'access.expiration', 'when the token stops working'],
  ['half a day', { expiration: { days: 0.5 } }, 'invalid', 'access.expiration', 'when the token stops working'],
  [
    'more days than the policy allows',
    { expiration: { days: 366 } },
    'policy',
    'access.expiration',
    '365 days or fewer. Tokens are renewed',
  ],
  [
    'more days than a dangerous level allows',
    { expiration: { days: 31 }, permissions: [forms, grant('entries', 'delete')] },
    'policy',
    'access.expiration',
    '30 days or fewer. Dangerous',
  ],
  [
    'a day in the past',
    { expiration: { date: '2026-11-22', timeZone: 'UTC' } },
    'invalid',
    'access.expiration',
    '23 November 2026 or later',
  ],
  [
    'a day beyond the policy',
    { expiration: { date: '2027-11-24', timeZone: 'UTC' } },
    'policy',
    'access.expiration',
    '23 November 2027 or earlier. Tokens are renewed',
  ],
  [
    'a day that does not exist',
    { expiration: { date: '2027-02-29', timeZone: 'UTC' } },
    'invalid',
    'access.expiration',
    'no day 2027-02-29',
  ],
  [
    'a zone that does not exist',
    { expiration: { date: '2026-12-24', timeZone: 'Mars/Olympus' } },
    'invalid',
    'access.expiration',
    'Mars/Olympus',
  ],
  [
    'an offset for a zone',
    { expiration: { date: '2026-12-24', timeZone: '+02:00' } },
    'invalid',
    'access.expiration',
    'no day',
  ],
  ['never', { expiration: 'never' }, 'policy', 'access.expiration', 'must expire. Tokens are renewed'],
];

export function describeRefusals(world: () => World): void {
  describe('a request that cannot be carried out', () => {
    it.each(cases)('with %s is told so at its field, and makes nothing', async (_, changes, code, place, message) => {
      const office = await world().office();
      const { status, headers, body } = await create(office, exampleRequest(changes));
      expect([status, body.code]).toEqual([code === 'policy' ? 422 : 400, code]);
      expect(headers.get('content-type')).toBe('application/problem+json');
      const [step, field] = place.split('.');
      expect(body.issues).toEqual([{ step, field, message: expect.stringMatching(message) }]);
      expect((await get(office, '/api/tokens')).body.items).toEqual([]);
    });

    it.each(['all-current', 'all'])('with %s of more resources than the policy allows is told so', async (mode) => {
      const { policy } = exampleOptions;
      const most = (count: number) => ({
        ...exampleOptions,
        policy: { ...policy, maxResources: { count, reason: 'Few.' } },
      });
      const request = exampleRequest({ tokenType: 'scoped', resources: { mode } });
      const strict = await world().office({ options: () => most(4) });
      expect((await create(strict, request)).body).toMatchObject({
        code: 'policy',
        issues: [{ step: 'access', field: 'resources', message: 'Choose at most 4 forms. Few.' }],
      });
      const roomy = await world().office({ options: () => most(5) });
      expect((await create(roomy, request)).status).toBe(201);
    });

    it('is told everything that is wrong at once', async () => {
      const office = await world().office();
      const { body } = await create(
        office,
        exampleRequest({ permissions: [grant('root', 'all')], tokenType: 'god', expiration: { days: 999 } }),
      );
      expect(body.code).toBe('invalid');
      expect(body.issues.map(({ field }: { field: string }) => field)).toEqual(['grants', 'tokenType', 'expiration']);
    });

    it('is told once what is wrong many times', async () => {
      const office = await world().office();
      const { body } = await create(office, exampleRequest({ permissions: Array(100).fill('all') }));
      expect(body.issues).toHaveLength(1);
      expect(body.detail).toContain('permissions.0, permissions.1');
    });

    it('counts a name as the page does: 100 emoji fit', async () => {
      const office = await world().office();
      expect((await create(office, exampleRequest({ name: '👩‍🚀'.repeat(33) }))).status).toBe(201);
      expect((await create(office, exampleRequest({ name: '🪙'.repeat(100) }))).status).toBe(201);
    });
  });
}
