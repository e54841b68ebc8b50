import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { anyCatalogue, anyGrant } from '../../test/permissions/anyCatalogue.ts';
import { exampleOptions, grants } from '../../test/steps/exampleContext.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import { addGrants } from '../permissions/changeLevel.ts';
import { draftFromLink } from './draftFromLink.ts';
import { isTemplateLink } from './isTemplateLink.ts';
import { linkFromDraft } from './linkFromDraft.ts';
import { withoutLink } from './linkParameters.ts';

vi.setConfig({ testTimeout: 60_000 });

const moment = { now: Date.parse('2026-11-24T11:00:00Z'), timeZone: 'Europe/Berlin' };
const read = (query: string, options: TokenOptions = exampleOptions) =>
  draftFromLink(`https://app.example/tokens?${query}`, options, moment);

const limited: TokenOptions = {
  groups: [
    {
      id: 'content',
      label: 'Content',
      permissions: [
        {
          id: 'forms',
          label: 'Forms',
          levels: [
            { id: 'read', label: 'Read' },
            { id: 'write', label: 'Write' },
            { id: 'delete', label: 'Delete', risk: 'dangerous', locked: { reason: 'Ask an admin.' } },
          ],
        },
        {
          id: 'exports',
          label: 'Exports',
          levels: [{ id: 'run', label: 'Run', requires: [{ permission: 'forms', level: 'write' }] }],
        },
        {
          id: 'members',
          label: 'Members',
          levels: [{ id: 'read', label: 'Read' }],
          excludedFrom: [{ tokenType: 'scoped', reason: 'Members belong to the workspace.' }],
        },
      ],
    },
  ],
  tokenTypes: [
    { id: 'service', label: 'Service token' },
    { id: 'scoped', label: 'Scoped form token', resources: { type: 'form', label: 'forms' } },
    { id: 'full', label: 'Full access', permissions: 'none' },
  ],
  expirations: { presets: [7, 30, 90], defaultDays: 30 },
  policy: {
    lifetimes: [{ maxDays: 60, reason: 'Sixty days are enough.' }],
    maxResources: { count: 2, reason: 'Two forms per token.' },
  },
};

test('a link is readable text, and gives the same drafts when it is read', () => {
  const drafts = {
    name: { name: 'Zapier sync', description: 'New entries: CRM, 50 %\nAsk Inès' },
    permissions: { grants: grants('forms:write', 'entries:read') },
    access: {
      tokenType: 'scoped',
      resourceMode: 'selected' as const,
      resources: [{ id: 'frm_1', label: 'Survey' }],
      expiration: 'date' as const,
      date: '2027-01-31',
    },
  };
  const link = linkFromDraft(drafts, 'https://app.example/tokens?tab=all&token_name=old#top');
  expect(link).toBe(
    'https://app.example/tokens?tab=all&token_name=Zapier+sync' +
      '&token_description=New+entries:+CRM,+50+%25%0AAsk+In%C3%A8s' +
      '&token_type=scoped&token_permissions=forms:write,entries:read&token_resources=frm_1&token_expires=2027-01-31#top',
  );
  const { drafts: again, notes } = draftFromLink(link, exampleOptions, moment);
  expect(notes).toEqual([]);
  expect(again).toEqual({
    ...drafts,
    permissions: { ...drafts.permissions, prefill: { source: 'link', ...drafts.permissions } },
    access: { ...drafts.access, resources: [{ id: 'frm_1', label: 'frm_1' }] },
  });
  expect(withoutLink(link)).toBe('https://app.example/tokens?tab=all#top');
  expect(isTemplateLink(link)).toBe(true);
  expect(isTemplateLink(withoutLink(link))).toBe(false);
});

const printable = (maxLength: number) =>
  fc.string({ unit: 'grapheme', maxLength }).filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text));

test('for any ids and texts, a link restores the drafts from which it was made', () => {
  const anyId = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
  const expirations = fc.oneof(
    fc.constantFrom({ expiration: '7', date: '' }, { expiration: '90', date: '' }, { expiration: 'never', date: '' }),
    fc.constantFrom('2026-11-24', '2031-02-28').map((date) => ({ expiration: 'date', date })),
  );
  const drafted = anyCatalogue.chain((catalogue) =>
    fc.record({
      options: fc.record({ type: anyId, groups: fc.constant(catalogue.groups) }),
      grants: fc
        .array(anyGrant(catalogue), { minLength: 1, maxLength: 10 })
        .map((chosen) => addGrants([], chosen, catalogue).grants),
      name: fc.record({ name: printable(20).filter((name) => name !== ''), description: printable(40) }),
      ids: fc.uniqueArray(anyId, { minLength: 1, maxLength: 5 }),
      mode: fc.constantFrom('selected', 'all-current', 'all'),
      expiration: expirations,
    }),
  );
  fc.assert(
    fc.property(drafted, ({ options: { type, groups }, grants: chosen, name, ids, mode, expiration }) => {
      const unlocked = groups.map((group) => ({
        ...group,
        permissions: group.permissions.map(({ locked: _, excludedFrom: __, ...permission }) => permission),
      }));
      const options: TokenOptions = {
        groups: unlocked,
        tokenTypes: [
          { id: `other ${type}`, label: 'Other' },
          {
            id: type,
            label: 'Any',
            resources: { type: 'form', label: 'forms', modes: ['selected', 'all-current', 'all'] },
          },
        ],
        expirations: { presets: [7, 90] },
        policy: { noExpiration: { allowed: true } },
      };
      const resources = mode === 'selected' ? ids.map((id) => ({ id, label: id })) : [];
      const access = { tokenType: type, resourceMode: mode, resources, ...expiration };
      const link = linkFromDraft({ name, permissions: { grants: chosen }, access }, '/tokens?a=1#b');
      const { drafts, notes } = draftFromLink(link, options, moment);
      expect(notes).toEqual([]);
      expect(drafts).toEqual({
        name,
        permissions: { grants: chosen, prefill: { source: 'link', grants: chosen } },
        access,
      });
    }),
    { numRuns: 500 },
  );
});

test('any link is read without an exception, and results only in choices that the options offer', () => {
  const pieces = fc.constantFrom(
    ...['token_permissions=', 'token_resources=', 'token_type=', 'token_expires=', 'token_scope=', 'token_name='],
    ...[
      'forms',
      ':',
      'write',
      'delete',
      ',',
      '__proto__',
      'constructor',
      '%',
      '%zz',
      '%E0%A4',
      '&',
      '=',
      '?',
      '#',
      '+',
    ],
    ...['scoped', 'full', 'never', '30d', '9999999d', '-1d', '2020-01-01', '9999-12-31', '<script>', '\uD800', '\0'],
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), (parts) => {
      const { drafts } = draftFromLink(`?${parts.join('')}`, limited, moment);
      const allowed = ['forms:read', 'forms:write', 'exports:run', 'members:read'];
      for (const { permission, level } of drafts.permissions?.grants ?? []) {
        expect(allowed).toContain(`${permission}:${level}`);
      }
      expect(['', 'service', 'scoped', 'full']).toContain(drafts.access?.tokenType ?? '');
      expect(drafts.access?.resources.length ?? 0).toBeLessThanOrEqual(2);
      expect(['7', '30', 'date', undefined]).toContain(drafts.access?.expiration);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  [
    'token_permissions=legacy:read',
    { kind: 'ignored', parameter: 'permissions', value: 'legacy:read', why: 'unknown' },
  ],
  ['token_permissions=forms', { kind: 'ignored', parameter: 'permissions', value: 'forms', why: 'unknown' }],
  [
    'token_permissions=__proto__:read',
    { kind: 'ignored', parameter: 'permissions', value: '__proto__:read', why: 'unknown' },
  ],
  [
    'token_permissions=forms:delete',
    {
      kind: 'changed',
      parameter: 'permissions',
      value: 'forms:delete',
      why: 'locked',
      used: 'forms:write',
      reason: 'Ask an admin.',
    },
  ],
  [
    'token_permissions=members:read&token_type=scoped',
    {
      kind: 'ignored',
      parameter: 'permissions',
      value: 'members:read',
      why: 'locked',
      reason: 'Members belong to the workspace.',
    },
  ],
  [
    'token_permissions=exports:run',
    { kind: 'added', parameter: 'permissions', value: 'exports:run', why: 'required', used: 'forms:write' },
  ],
  [
    'token_permissions=forms:read,forms:write',
    { kind: 'ignored', parameter: 'permissions', value: 'forms:read', why: 'repeated' },
  ],
  [
    'token_permissions=forms:write&token_permissions=forms:read',
    { kind: 'ignored', parameter: 'permissions', value: 'forms:read', why: 'repeated' },
  ],
  [
    'token_type=full&token_permissions=forms:read',
    { kind: 'ignored', parameter: 'permissions', value: 'forms:read', why: 'not-asked' },
  ],
  ['token_type=__proto__', { kind: 'ignored', parameter: 'type', value: '__proto__', why: 'unknown' }],
  ['token_scope=everything', { kind: 'ignored', parameter: 'scope', value: 'everything', why: 'unknown' }],
  ['token_scope=all', { kind: 'ignored', parameter: 'scope', value: 'all', why: 'not-asked' }],
  ['token_type=scoped&token_scope=all', { kind: 'ignored', parameter: 'scope', value: 'all', why: 'not-offered' }],
  ['token_resources=frm_1', { kind: 'ignored', parameter: 'resources', value: 'frm_1', why: 'not-asked' }],
  [
    'token_type=scoped&token_resources=a,b,c',
    { kind: 'ignored', parameter: 'resources', value: 'c', why: 'limited', reason: 'Two forms per token.' },
  ],
  ['token_type=scoped&token_resources=a,a', { kind: 'ignored', parameter: 'resources', value: 'a', why: 'repeated' }],
  ['token_expires=2020-01-01', { kind: 'ignored', parameter: 'expires', value: '2020-01-01', why: 'past' }],
  ['token_expires=2026-02-30', { kind: 'ignored', parameter: 'expires', value: '2026-02-30', why: 'unreadable' }],
  ['token_expires=soon', { kind: 'ignored', parameter: 'expires', value: 'soon', why: 'unreadable' }],
  [
    'token_expires=90d',
    {
      kind: 'changed',
      parameter: 'expires',
      value: '90d',
      why: 'limited',
      used: '30d',
      reason: 'Sixty days are enough.',
    },
  ],
  ['token_expires=45d', { kind: 'changed', parameter: 'expires', value: '45d', why: 'not-offered', used: '30d' }],
  ['token_expires=1d', { kind: 'ignored', parameter: 'expires', value: '1d', why: 'not-offered' }],
  [
    'token_expires=2027-11-24',
    {
      kind: 'changed',
      parameter: 'expires',
      value: '2027-11-24',
      why: 'limited',
      used: '2027-01-23',
      reason: 'Sixty days are enough.',
    },
  ],
  [
    'token_expires=never',
    {
      kind: 'changed',
      parameter: 'expires',
      value: 'never',
      why: 'limited',
      used: '30d',
      reason: 'Sixty days are enough.',
    },
  ],
  ['token_name=a&token_name=b', { kind: 'ignored', parameter: 'name', value: 'b', why: 'repeated' }],
  ['token_name=%E0%A4%A', { kind: 'ignored', parameter: 'name', value: '%E0%A4%A', why: 'unreadable' }],
  ['token_name=a%00b', { kind: 'ignored', parameter: 'name', value: 'a\0b', why: 'unreadable' }],
  ['token_color=red', { kind: 'ignored', parameter: 'color', value: 'red', why: 'unknown' }],
])('the link ?%s results in exactly this note', (query, note) => {
  expect(read(query, limited).notes).toEqual([note]);
});

test('a name with HTML is shown as text, and a long name is shortened', () => {
  expect(read('token_name=%3Cimg%20src=x%20onerror=alert(1)%3E')).toEqual({
    drafts: { name: { name: '<img src=x onerror=alert(1)>', description: '' } },
    notes: [],
  });
  const { drafts, notes } = read(`token_name=${'😀'.repeat(101)}`);
  expect([...(drafts.name?.name ?? '')]).toHaveLength(100);
  expect(notes).toMatchObject([{ kind: 'changed', parameter: 'name', why: 'too-long' }]);
});

test('a note lists each of 10,000 unknown permissions, and the reading stays fast', () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `permission-${index}:read`);
  const begun = performance.now();
  const { drafts, notes } = read(`token_permissions=${names.join(',')}`);
  expect(performance.now() - begun).toBeLessThan(5_000);
  expect(drafts).toEqual({});
  expect(notes.map(({ value }) => value)).toEqual(names);
});

test('each of 10,000 repeated parameters is read, and the reading stays fast', () => {
  const begun = performance.now();
  const { notes } = read(Array.from({ length: 10_000 }, (_, index) => `token_permissions=p${index}:read`).join('&'));
  expect(performance.now() - begun).toBeLessThan(5_000);
  expect(notes).toHaveLength(10_000);
});

test('a link of megabytes is ignored as a whole', () => {
  expect(read(`token_name=${'x'.repeat(2_000_000)}`)).toEqual({
    drafts: {},
    notes: [{ kind: 'ignored', parameter: '', value: '', why: 'too-long' }],
  });
});

test('a name or an expiration in a link is ignored if the options have none', () => {
  const options: TokenOptions = { ...limited, names: 'none', expirations: 'none' };
  expect(read('token_name=CI&token_description=x&token_expires=30d', options)).toEqual({
    drafts: {},
    notes: ['name', 'description', 'expires'].map((parameter) => ({
      kind: 'ignored',
      parameter,
      value: { name: 'CI', description: 'x', expires: '30d' }[parameter],
      why: 'not-asked',
    })),
  });
});
