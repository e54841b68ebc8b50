import { expect, test, vi } from 'vitest';
import { exampleContext, exampleOptions, grants } from '../../test/steps/exampleContext.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import type { FindingRule, FindingSubject } from '../policy/findingsOf.ts';
import { findingsOf as findingsBy, unaccepted } from '../policy/findingsOf.ts';
import { checkStep } from '../wizard/checkStep.ts';
import type { Drafts } from '../wizard/stepContext.ts';
import type { AccessDraft } from './access/accessForm.ts';
import { builtInSteps, type TokenRequest } from './builtInSteps.ts';

const findingsOf = (subject: FindingSubject, hostRules: readonly FindingRule[] = []) =>
  findingsBy(subject, [...builtInSteps.flatMap((step) => step.findingRules ?? []), ...hostRules]);

const free: TokenOptions = { ...exampleOptions, policy: { noExpiration: { allowed: true } } };

interface Choices {
  readonly permissions?: readonly string[];
  readonly access?: Partial<AccessDraft>;
  readonly description?: string;
  readonly prefill?: readonly string[];
}

function draftsOf({ permissions = ['forms:read'], access, description = 'Nightly.', prefill }: Choices): Drafts {
  return {
    name: { name: 'CI', description },
    permissions: {
      grants: grants(...permissions),
      ...(prefill && { prefill: { source: 'template', label: 'CI', grants: grants(...prefill) } }),
    },
    access: { tokenType: 'service', resourceMode: 'selected', resources: [], expiration: '30', date: '', ...access },
  };
}

function subjectOf(drafts: Drafts, options = free) {
  const context = exampleContext({ options, drafts });
  const shown = builtInSteps.filter((step) => !step.isSkipped?.(context));
  const parts = shown.map((step) => {
    const check = checkStep(step, drafts[step.id], context);
    if (!check.ok) throw new Error(JSON.stringify(check.issues));
    return check.part;
  });
  return { request: Object.assign({}, ...parts) as TokenRequest, context };
}

const dangerous = { risk: 'dangerous', riskReason: 'Gone for good.' } as const;
const find = (choices: Choices, options = free) => findingsOf(subjectOf(draftsOf(choices), options));
const scopedToAll = { tokenType: 'scoped', resourceMode: 'all' } as const;

test('reports no finding for a short-lived read-only token', () => {
  expect(find({})).toEqual([]);
});

test('describes permissions, resources and lifetime of a dangerous token in one sentence', () => {
  const [finding] = find({ permissions: ['forms:delete'], access: { ...scopedToAll, expiration: 'never' } });
  expect(finding).toMatchObject({
    severity: 'danger',
    message: 'This token can use Forms: Delete on all forms, now and in future, and never expires.',
  });
  expect(finding?.fixes.map(({ label }) => label)).toEqual([
    'Shorten to 30 days',
    'Limit to selected forms',
    'Limit to current forms',
    'Lower Forms: Delete to Write',
  ]);
});

test.each([
  [{ permissions: ['forms:delete'] }, 'warning', 'everywhere in the workspace, now and in future.'],
  [{ permissions: ['forms:delete'], access: { expiration: 'date', date: '2027-11-24' } }, 'danger', ', for 365 days.'],
  [
    { permissions: ['forms:delete'], access: { ...scopedToAll, resourceMode: 'all-current' } },
    'danger',
    'Forms: Delete. Nobody',
  ],
  [
    { permissions: ['forms:write'], access: scopedToAll },
    'notice',
    'This token can use Forms: Write on all forms, now',
  ],
  [
    { access: { expiration: 'never' } },
    'warning',
    'This token can read everywhere in the workspace, now and in future',
  ],
  [{ access: scopedToAll }, undefined, ''],
] as const)('assigns the right severity to %j', (choices, severity, sentence) => {
  const [finding] = find(choices as Choices);
  expect(finding?.severity).toBe(severity);
  expect(finding?.message ?? '').toContain(sentence);
});

test('does not warn about a lifetime of 90 days', () => {
  const access = { tokenType: 'scoped', resources: [{ id: 'a', label: 'A' }] };
  expect(find({ permissions: ['forms:write'], access: { ...access, expiration: '90' } })).toEqual([]);
});

test('offers to lower a dangerous permission also for a few resources and a short lifetime', () => {
  const access = { tokenType: 'scoped', resources: [{ id: 'a', label: 'A' }] };
  const [finding] = find({ permissions: ['forms:delete'], access });
  expect(finding).toMatchObject({ severity: 'danger', message: 'Forms: Delete. Nobody can bring it back.' });
  expect(finding?.fixes.map(({ label }) => label)).toEqual(['Lower to Write']);
});

test('summarizes four dangerous permissions in one finding with three fixes', () => {
  const levels = ['Read', 'Delete'].map((label) => ({ id: label, label, ...(label === 'Delete' && dangerous) }));
  const permissions = [1, 2, 3, 4].map((at) => ({ id: `p${at}`, label: `P${at}`, levels }));
  const options = { ...free, groups: [{ id: 'all', label: 'All', permissions }] };
  const access = { tokenType: 'scoped', resources: [{ id: 'a', label: 'A' }] };
  const all = permissions.map(({ id }) => `${id}:Delete`);
  const [finding, ...others] = find({ permissions: all, access }, options);
  expect(others).toEqual([]);
  expect(finding?.message).toBe('P1: Delete, P2: Delete, P3: Delete and 1 other.');
  expect(finding?.fixes.map(({ label }) => label)).toEqual([1, 2, 3].map((at) => `Lower P${at}: Delete to Read`));
});

test('offers to limit the token to current or to selected resources', () => {
  const drafts = draftsOf({ permissions: ['forms:write'], access: scopedToAll });
  const limited = findingsOf(subjectOf(drafts))[0]?.fixes.map((fix) => [fix.id, fix.apply(drafts).access]);
  expect(limited).toEqual([
    ['limit-to-selected', expect.objectContaining({ tokenType: 'scoped', resourceMode: 'selected' })],
    ['limit-to-current', expect.objectContaining({ tokenType: 'scoped', resourceMode: 'all-current' })],
  ]);
});

test('offers only resource limits that the token type supports', () => {
  const resources = { type: 'form', label: 'forms', modes: ['all', 'all-current'] as const };
  const options = { ...free, tokenTypes: [{ id: 'scoped', label: 'Scoped', resources }] };
  const [finding] = find({ permissions: ['forms:write'], access: scopedToAll }, options);
  expect(finding?.fixes.map(({ id }) => id)).toEqual(['limit-to-current']);
});

test('offers no fix for a missing step', () => {
  const { request, context } = subjectOf(draftsOf({ permissions: ['forms:delete'], access: { expiration: 'never' } }));
  const { permissions, access } = context.drafts;
  const fixed = (drafts: Drafts) => {
    const [finding] = findingsOf({ request, context: { ...context, drafts } });
    return finding?.fixes.map(({ step }) => step);
  };
  expect(fixed({ permissions })).toEqual(['permissions']);
  expect(new Set(fixed({ access }))).toEqual(new Set(['access']));
  expect(findingsOf({ request: {}, context: { ...context, drafts: {} } })).toEqual([]);
});

test('after every fix, the draft is valid and has fewer findings', () => {
  const drafts = draftsOf({
    permissions: ['forms:delete', 'members:read'],
    access: { ...scopedToAll, tokenType: 'service', resources: [{ id: 'a', label: 'A' }], expiration: 'never' },
  });
  const [finding] = findingsOf(subjectOf(drafts));
  expect(finding?.fixes.map(({ id }) => id)).toEqual(['shorten-life', 'lower-forms']);
  let mended = drafts;
  for (const fix of finding?.fixes ?? []) mended = fix.apply(mended);
  expect(findingsOf(subjectOf(mended))).toEqual([]);
  expect(mended.name).toBe(drafts.name);
});

test('proposes a token type with a resource limit', () => {
  const [finding] = find({ permissions: ['forms:delete'] });
  const fix = finding?.fixes.find(({ id }) => id === 'use-token-type');
  expect(fix?.label).toBe('Make it a “Scoped form token” for selected forms');
  expect(fix?.apply(draftsOf({})).access).toMatchObject({ tokenType: 'scoped', resourceMode: 'selected' });
});

test('offers a shorter date if the options have no short preset', () => {
  const options = { ...free, expirations: { presets: [180] } };
  const [finding] = find({ access: { expiration: 'never' } }, options);
  expect(finding?.fixes.map(({ label }) => label)).toEqual(['Shorten to 24 December 2026']);
});

test('offers the shortest preset if the options have no custom dates', () => {
  const presetsOnly = (...presets: readonly number[]) => ({ ...free, expirations: { presets, customDate: false } });
  const fixes = (options: TokenOptions) =>
    find({ access: { expiration: 'never' } }, options)[0]?.fixes.map(({ label }) => label);
  expect(fixes(presetsOnly(180, 60))).toEqual(['Shorten to 60 days']);
  expect(fixes(presetsOnly())).toEqual([]);
});

test('offers no shorter lifetime if there is none', () => {
  const options = { ...free, expirations: { presets: [180], customDate: false } };
  expect(
    find({ permissions: ['forms:delete'], access: { expiration: '180' } }, options)[0]?.fixes.map(({ id }) => id),
  ).toEqual(['use-token-type', 'lower-forms']);
});

test('the user must accept a dangerous permission that was prefilled, but not one that they chose', () => {
  const findings = find({ permissions: ['forms:delete'], prefill: ['forms:delete'] });
  const [needed] = unaccepted(findings, []);
  expect(needed?.message).toBe('Forms: Delete was chosen by the template CI, not by you. Nobody can bring it back.');
  expect(unaccepted(findings, needed ? [needed.id] : [])).toEqual([]);
  expect(unaccepted(find({ permissions: ['forms:delete'], prefill: ['forms:write'] }), [])).toEqual([]);
});

test('warns about a long-lived token without a description', () => {
  const findings = find({ description: '', access: { expiration: 'date', date: '2027-11-24' } });
  expect(findings).toMatchObject([{ id: 'no-description', severity: 'notice' }]);
  expect(find({ description: '' })).toEqual([]);
});

test('warns about very many permissions', () => {
  const levels = [{ id: 'read', label: 'Read' }];
  const permissions = Array.from({ length: 21 }, (_, at) => ({ id: `p${at}`, label: `P${at}`, levels }));
  const options = { ...free, groups: [{ id: 'all', label: 'All', permissions }] };
  const chosen = permissions.map(({ id }) => `${id}:read`);
  expect(find({ permissions: chosen }, options)).toMatchObject([{ id: 'many-permissions', severity: 'warning' }]);
  expect(find({ permissions: chosen.slice(1) }, options)).toEqual([]);
});

test('runs the host’s rules and sorts findings by severity', () => {
  const subject = subjectOf(draftsOf({ access: { expiration: 'never' } }));
  const rule: FindingRule = ({ request }) => [
    { id: 'host', severity: 'danger', message: `“${request.name}” is no good name.`, fixes: [] },
  ];
  expect(findingsOf(subject, [rule]).map(({ id }) => id)).toEqual(['host', 'reach']);
});

test('reports the error of a rule that throws, and keeps the other findings', () => {
  const later: (() => void)[] = [];
  vi.stubGlobal('queueMicrotask', (act: () => void) => later.push(act));
  const broken: FindingRule = () => {
    throw new Error('A mistake of the host.');
  };
  const findings = findingsOf(subjectOf(draftsOf({ access: { expiration: 'never' } })), [broken]);
  vi.unstubAllGlobals();
  expect(findings.map(({ id }) => id)).toEqual(['reach']);
  expect(later).toHaveLength(1);
  expect(later[0]).toThrow('A mistake of the host.');
});
