import { expect, test } from 'vitest';
import { exampleContext, exampleOptions, grants } from '../../test/steps/exampleContext.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import { review, reviewFindings } from '../wizard/review.ts';
import type { Drafts } from '../wizard/stepContext.ts';
import { shownSteps, type WizardContext } from '../wizard/wizardContext.ts';
import type { AccessDraft } from './access/accessForm.ts';
import { accessStep } from './access/accessStep.ts';
import { builtInSteps } from './builtInSteps.ts';

const full = {
  id: 'full',
  label: 'Full access token',
  permissions: 'none',
  risk: 'dangerous',
  riskReason: 'It can delete the workspace.',
} as const;

const options: TokenOptions = { ...exampleOptions, tokenTypes: [...exampleOptions.tokenTypes, full] };

function wizardContext(given: TokenOptions): WizardContext {
  const { now, timeZone, locale, text } = exampleContext();
  return {
    ...{ steps: builtInSteps, options: given, idempotency: 'none', maxRetries: 5, timeZone, locale, text },
    can: { reauthenticate: false, findByIntent: false, revoke: false },
    now: () => now,
    newIntentKey: () => 'key',
  };
}

function draftsOf(access: Partial<AccessDraft> = {}, permissions: readonly string[] = []): Drafts {
  return {
    name: { name: 'CI', description: 'Nightly.' },
    permissions: { grants: grants(...permissions) },
    access: { tokenType: 'full', resourceMode: 'selected', resources: [], expiration: '30', date: '', ...access },
  };
}

function reviewed(given: TokenOptions, drafts: Drafts) {
  const context = wizardContext(given);
  const [snapshot] = review(context, drafts, {});
  if (snapshot.status !== 'reviewing') throw new Error(JSON.stringify(snapshot));
  const { request } = snapshot.intent;
  const known = exampleContext({ options: given, drafts });
  const lines = shownSteps(context, drafts).flatMap((step) => step.summarize(request as never, known));
  return { request, lines, findings: reviewFindings(snapshot, context) };
}

test('a token type without permissions skips the permissions step, and the review warns about full access', () => {
  const { request, lines, findings } = reviewed(options, draftsOf({}, ['forms:read']));
  expect(request).toMatchObject({ tokenType: 'full', permissions: [] });
  expect(lines).toContainEqual({
    label: 'Permissions',
    values: ['Full access'],
    notes: ['It can delete the workspace.'],
    tone: 'danger',
  });
  expect(findings).toMatchObject([
    { severity: 'danger', message: 'A “Full access token” has full access. It can delete the workspace.' },
  ]);
  expect(findings).toHaveLength(1);
});

test('the review of a token type with `fixedRights` names these rights, and does not mention full access', () => {
  const { risk: _, riskReason: __, ...harmless } = { ...full, label: 'Mail token', fixedRights: 'Sends mail' };
  const look = (type: TokenOptions['tokenTypes'][number]) => {
    const { lines, findings } = reviewed({ ...options, tokenTypes: [type] }, draftsOf());
    return [lines.find(({ label }) => label === 'Permissions')?.values, ...findings.map(({ message }) => message)];
  };
  expect(look(harmless)).toEqual([['Sends mail']]);
  expect(look({ ...harmless, risk: 'elevated', riskReason: 'Mail goes to customers.' })).toEqual([
    ['Sends mail'],
    'A “Mail token” has fixed permissions (“Sends mail”). Mail goes to customers.',
  ]);
});

test('the permissions can stay empty until the user chooses a token type that needs permissions', () => {
  const context = wizardContext(options);
  const problemOf = (access: Partial<AccessDraft>) => {
    const [snapshot] = review(context, draftsOf(access), {});
    return snapshot.status === 'editing' && [snapshot.step, snapshot.issues[0]?.message];
  };
  expect(problemOf({ tokenType: '' })).toEqual(['access', 'Choose a token type.']);
  expect(problemOf({ tokenType: 'service' })).toEqual(['permissions', 'Choose at least one permission.']);
});

test('if a token type needs permissions, the access step accepts the type only after the user has chosen permissions', () => {
  const context = exampleContext({ options, drafts: draftsOf({ tokenType: '' }) });
  const check = (tokenType: string) =>
    accessStep.schema(context)['~standard'].validate({ ...(draftsOf().access as AccessDraft), tokenType });
  expect(check('service')).toMatchObject({
    issues: [{ message: expect.stringContaining('“Service token” needs permissions.') }],
  });
  expect(check('full')).toMatchObject({ value: { tokenType: 'full' } });
});

test('the lifetime limit for dangerous permissions also applies to a dangerous token type', () => {
  const lifetimes = [{ maxDays: 7, when: { risk: 'dangerous' as const }, reason: 'Weekly.' }];
  const [snapshot] = review(wizardContext({ ...options, policy: { lifetimes } }), draftsOf(), {});
  expect(snapshot).toMatchObject({ step: 'access', issues: [{ message: 'Choose 7 days or fewer. Weekly.' }] });
});

test('without names, the wizard has no name step, no name on the review, and no finding about the name', () => {
  const { request, lines } = reviewed({ ...options, names: 'none' }, draftsOf());
  expect(request).toMatchObject({ name: '' });
  expect(request).not.toHaveProperty('description');
  expect(lines.map(({ label }) => label)).toEqual(['Token type', 'Permissions', 'Scope', 'Expiration']);
});

test('without expirations, the review has no expiration and no finding about an expiration', () => {
  const given: TokenOptions = { ...exampleOptions, expirations: 'none' };
  const access = accessStep.initialValues(exampleContext({ options: given }));
  const drafts = draftsOf({ ...access, tokenType: 'service' }, ['forms:read']);
  const { request, lines, findings } = reviewed(given, drafts);
  expect(request).toMatchObject({ expiration: 'never' });
  expect(lines.map(({ label }) => label)).not.toContain('Expiration');
  expect(findings).toEqual([]);
});
