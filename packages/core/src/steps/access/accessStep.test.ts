import { expect, test } from 'vitest';
import { exampleContext, exampleOptions, grants } from '../../../test/steps/exampleContext.ts';
import type { TokenOptions } from '../../api/tokenOptions.ts';
import { checkStep } from '../../wizard/checkStep.ts';
import { type AccessDraft, draftedExpiration } from './accessForm.ts';
import { modeProblem } from './accessProblems.ts';
import { accessStep } from './accessStep.ts';

const month = { maxDays: 30, reason: 'A month is the most.' };
const limited: TokenOptions = { ...exampleOptions, policy: { lifetimes: [month] } };
const draft: AccessDraft = {
  tokenType: 'service',
  resourceMode: 'selected',
  resources: [],
  expiration: '30',
  date: '',
};
const form = (id: string) => ({ id, label: `Form ${id}` });

function check(given: Partial<AccessDraft>, options = exampleOptions, permissions: readonly string[] = []) {
  const context = exampleContext({ options, drafts: { permissions: { grants: grants(...permissions) } } });
  const result = checkStep(accessStep, { ...draft, ...given }, context);
  return result.ok ? result.part : result.issues.map(({ field, message }) => `${field}: ${message}`);
}

test('sends days, a date with its zone, or never', () => {
  const free: TokenOptions = { ...exampleOptions, policy: { noExpiration: { allowed: true } } };
  expect(check({})).toEqual({ tokenType: 'service', expiration: { days: 30 } });
  expect(check({ expiration: 'date', date: '2026-12-24' })).toEqual({
    tokenType: 'service',
    expiration: { date: '2026-12-24', timeZone: 'Europe/Berlin' },
  });
  expect(check({ expiration: 'never' }, free)).toEqual({ tokenType: 'service', expiration: 'never' });
});

test('accepts the latest date, and names it if the user chooses a later one', () => {
  expect(check({ expiration: 'date', date: '2026-12-24' }, limited)).toMatchObject({ tokenType: 'service' });
  expect(check({ expiration: 'date', date: '2026-12-25' }, limited)).toEqual([
    'expiration: Choose 24 December 2026 or earlier. A month is the most.',
  ]);
});

test('accepts today and no earlier day', () => {
  expect(check({ expiration: 'date', date: '2026-11-24' })).toMatchObject({ tokenType: 'service' });
  expect(check({ expiration: 'date', date: '2026-11-23' })).toEqual([
    'expiration: Choose 24 November 2026 or later. With this date, the token would already be expired.',
  ]);
});

test.each([
  ['', 'expiration: Enter the last day on which the token should work.'],
  ['2027-02-29', 'expiration: This date doesn’t exist.'],
  ['24.12.2026', 'expiration: This date doesn’t exist.'],
  ['12345-01-01', 'expiration: This date doesn’t exist.'],
])('explains the problem with the date %j', (date, sentence) => {
  expect(check({ expiration: 'date', date })).toEqual([sentence]);
});

test('accepts and describes the last representable date', () => {
  const part = check({ expiration: 'date', date: '9999-12-31' });
  expect(accessStep.summarize(part as never, exampleContext()).at(-1)?.values[0]).toContain('31 December 9999');
});

test('describes the expiration by its date and its time in UTC, and adds the days left only under 14 days', () => {
  const said = (given: Partial<AccessDraft>, context = exampleContext()) =>
    accessStep.summarize(check(given) as never, context).at(-1);
  const line = (moment: string, ...notes: string[]) => ({
    label: 'Expiration',
    values: [moment],
    ...(notes.length > 0 && { notes }),
  });
  expect(said({})).toEqual(line('Thursday, 24 December 2026 at 12:00 CET', '11:00 UTC'));
  expect(said({ expiration: 'date', date: '2026-11-25' })).toEqual(
    line('Wednesday, 25 November 2026 at 23:59 CET (tomorrow)', '22:59 UTC'),
  );
  expect(said({}, exampleContext({ timeZone: 'UTC' }))).toEqual(line('Thursday, 24 December 2026 at 11:00 UTC'));
});

test('rejects a choice that the policy withdrew, with the reason', () => {
  expect(check({ expiration: '90' }, limited)).toEqual(['expiration: Choose 30 days or fewer. A month is the most.']);
  expect(check({ expiration: 'never' }, limited)).toEqual(['expiration: This token must expire. A month is the most.']);
  expect(check({ expiration: '' }, limited)).toEqual(['expiration: Choose when the token stops working.']);
});

test('rejects a date if the host offers presets only', () => {
  const presetsOnly = { ...exampleOptions, expirations: { presets: [30], customDate: false } };
  expect(check({ expiration: 'date', date: '2026-12-24' }, presetsOnly)).toEqual([
    'expiration: Choose when the token stops working.',
  ]);
});

test('sends each chosen resource once', () => {
  expect(check({ tokenType: 'scoped', resources: [form('a'), form('b'), form('a')] })).toMatchObject({
    resources: { mode: 'selected', ids: ['a', 'b'] },
  });
});

test('never defaults to all resources', () => {
  const [service, scoped] = exampleOptions.tokenTypes;
  const wide = {
    ...scoped,
    id: 'scoped',
    label: 'Scoped',
    resources: { type: 'form', label: 'forms', modes: ['all', 'all-current'] as const },
  };
  const options = { ...exampleOptions, tokenTypes: service ? [service, wide] : [wide] };
  expect(check({ tokenType: 'scoped' }, options)).toEqual([
    'resources: Choose whether the token works on some of the forms or on all of them.',
  ]);
  expect(check({ tokenType: 'scoped', resourceMode: 'all-current' }, options)).toMatchObject({
    resources: { mode: 'all-current' },
  });
});

test('states whether “all” includes future resources', () => {
  const said = (resourceMode: AccessDraft['resourceMode']) =>
    accessStep.summarize(check({ tokenType: 'scoped', resourceMode }) as never, exampleContext())[1]?.values;
  expect(said('all')).toEqual(['All forms, now and in future']);
  expect(said('all-current')).toEqual(['All forms that exist now; not future ones']);
});

test('rejects a token type that excludes a selected permission', () => {
  expect(check({ tokenType: 'scoped', resources: [form('a')] }, exampleOptions, ['members:read'])).toEqual([
    'tokenType: A “Scoped form token” cannot have the permission “Members”. Members belong to the workspace.',
  ]);
});

test('groups excluded permissions by reason, and counts those that it doesn’t name', () => {
  const reasons = { a: 'No.', b: 'No.', c: 'No.', d: 'No.', e: 'Never.', f: 'Not yet.', g: 'Not here.' };
  const permissions = Object.entries(reasons).map(([id, reason]) => ({
    id,
    label: id.toUpperCase(),
    levels: [{ id: 'read', label: 'Read' }],
    excludedFrom: [{ tokenType: 'scoped', reason }],
  }));
  const options = { ...exampleOptions, groups: [{ id: 'all', label: 'All', permissions }] };
  const refused = (...ids: readonly string[]) =>
    check(
      { tokenType: 'scoped', resources: [form('a')] },
      options,
      ids.map((id) => `${id}:read`),
    );
  expect(refused('a', 'e')).toEqual([
    'tokenType: A “Scoped form token” cannot have the permission “A”. No. A “Scoped form token” cannot have the permission “E”. Never.',
  ]);
  expect(refused(...Object.keys(reasons))).toEqual([
    'tokenType: A “Scoped form token” cannot have these permissions: A, B, C and 1 other. No. A “Scoped form token” cannot have the permission “E”. Never. A “Scoped form token” cannot have the permission “F”. Not yet. For other reasons, it can’t have 1 more permission.',
  ]);
});

test('rejects “all resources” if their known number exceeds the limit of the policy', () => {
  const options = { ...exampleOptions, policy: { maxResources: { count: 2, reason: 'Two are enough.' } } };
  const context = exampleContext({ options });
  const sentence = 'A token can have at most 2, and there are 3. Two are enough.';
  expect(modeProblem('all-current', 3, context)).toBe(sentence);
  expect(modeProblem('all', 3, context)).toBe(sentence);
  expect(modeProblem('all-current', 2, context)).toBeUndefined();
  expect(modeProblem('all-current', undefined, context)).toBeUndefined();
  expect(modeProblem('selected', 3, context)).toBeUndefined();
  expect(modeProblem('all', 3, exampleContext())).toBeUndefined();
});

test('accepts the maximum number of resources and names the limit for more', () => {
  const options = { ...exampleOptions, policy: { maxResources: { count: 2, reason: 'Two are enough.' } } };
  const choose = (...ids: readonly string[]) => check({ tokenType: 'scoped', resources: ids.map(form) }, options);
  expect(choose('a', 'b')).toMatchObject({ resources: { ids: ['a', 'b'] } });
  expect(choose('a', 'b', 'c')).toEqual(['resources: Choose at most 2 forms. Two are enough.']);
});

test('preselects the only token type', () => {
  const begin = (tokenTypes: TokenOptions['tokenTypes']) =>
    accessStep.initialValues(exampleContext({ options: { ...exampleOptions, tokenTypes } })).tokenType;
  expect(begin(exampleOptions.tokenTypes)).toBe('');
  expect(begin(exampleOptions.tokenTypes.slice(0, 1))).toBe('service');
  expect(begin([])).toBe('');
});

test('summarizes the token type and the chosen resources', () => {
  const access = { ...draft, tokenType: 'scoped', resources: [form('a')] };
  const part = check(access);
  expect(accessStep.summarize(part as never, exampleContext({ drafts: { access } })).slice(0, 3)).toEqual([
    { label: 'Token type', values: ['Scoped form token'] },
    {
      label: 'Scope',
      values: ['1 of the forms. New forms aren’t included.'],
    },
    { label: 'Scoped forms', values: ['Form a'] },
  ]);
});

test('shows the ids of resources with confusable names', () => {
  const chosenOnes = (...resources: AccessDraft['resources']) => {
    const access = { ...draft, tokenType: 'scoped', resources };
    return accessStep.summarize(check(access) as never, exampleContext({ drafts: { access } }))[2];
  };
  const [one, other] = [
    { id: 'c1', label: 'Contact form' },
    { id: 'c2', label: 'Contact  form' },
  ] as const;
  const label = 'Scoped forms';
  expect(chosenOnes(one, other, form('a'))).toEqual({
    label,
    values: ['Contact form', 'Contact  form', 'Form a'],
    notes: ['c1', 'c2', undefined],
  });
  expect(chosenOnes({ ...one, isAlike: true })).toEqual({ label, values: ['Contact form'], notes: ['c1'] });
  expect(chosenOnes(one)).toEqual({ label, values: ['Contact form'] });
});

test('returns the drafted expiration, and ignores a half-typed date', () => {
  expect(draftedExpiration({ expiration: '', date: '' }, 'UTC')).toBeUndefined();
  expect(draftedExpiration({ expiration: 'date', date: '2026-1' }, 'UTC')).toBeUndefined();
  expect(draftedExpiration({ expiration: 'date', date: '2026-12-24' }, 'UTC')).toEqual({
    date: '2026-12-24',
    timeZone: 'UTC',
  });
});

test('starts with the host’s default, else with the shortest preset', () => {
  const begin = (expirations: TokenOptions['expirations']) =>
    accessStep.initialValues(exampleContext({ options: { ...exampleOptions, expirations } })).expiration;
  expect(begin({ presets: [7, 30], defaultDays: 30 })).toBe('30');
  expect(begin({ presets: [30, 7], defaultDays: 90 })).toBe('7');
  expect(begin({ presets: [] })).toBe('');
});
