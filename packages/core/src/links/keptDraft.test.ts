import { expect, test } from 'vitest';
import { exampleContext, exampleOptions, grants } from '../../test/steps/exampleContext.ts';
import { builtInSteps } from '../steps/builtInSteps.ts';
import type { StandardSchema } from '../wizard/standardSchema.ts';
import { defineStep } from '../wizard/step.ts';
import { keepDraft, readKeptDraft } from './keptDraft.ts';

const DAY = 86_400_000;
const context = exampleContext();
const drafts = {
  name: { name: 'Zapier sync', description: '' },
  permissions: { grants: grants('forms:write') },
  access: { tokenType: 'service', resourceMode: 'selected', resources: [], expiration: '7', date: '' },
};

const contactSchema: StandardSchema<{ readonly email: string }, object> = {
  '~standard': {
    version: 1,
    vendor: 'test',
    validate: (value) => {
      const { email } = value as { readonly email: string };
      return email.includes('@') ? { value: { email } } : { issues: [{ message: 'An address, please.' }] };
    },
  },
};
const contact = defineStep({
  id: 'contact',
  title: () => 'Contact',
  initialValues: () => ({ email: '' }),
  schema: () => contactSchema,
  summarize: () => [],
});
const steps = [...builtInSteps, contact] as unknown as Parameters<typeof readKeptDraft>[1];

test('a kept draft opens with the same choices for 7 days', () => {
  const text = keepDraft(drafts, context.now);
  expect(readKeptDraft(text, steps, context)).toEqual({ keptAt: context.now, drafts, notes: [] });
  const later = (days: number) => readKeptDraft(text, steps, exampleContext({ now: context.now + days * DAY }));
  expect(later(6.9)?.drafts).toEqual(drafts);
  expect(later(7)).toBeUndefined();
  expect(later(-1)).toBeUndefined();
});

test('a kept draft reports the choices that are no longer offered', () => {
  const text = keepDraft(drafts, context.now);
  const fewer = exampleContext({
    options: { ...exampleOptions, groups: [], tokenTypes: [{ id: 'other', label: 'Other' }] },
  });
  const { drafts: left, notes } = readKeptDraft(text, steps, fewer) ?? {};
  expect(left).toMatchObject({ name: drafts.name, access: { tokenType: 'other', expiration: '7' } });
  expect(notes?.map(({ value, why }) => [value, why])).toEqual([
    ['service', 'unknown'],
    ['forms:write', 'unknown'],
  ]);
});

test('the review still asks about dangerous permissions of a link after the draft was kept', () => {
  const [prefilled] = grants('forms:write');
  if (!prefilled) throw new Error('No grant.');
  const prefill = { source: 'template' as const, label: 'Backup', grants: [prefilled] };
  const text = keepDraft({ ...drafts, permissions: { ...drafts.permissions, prefill } }, context.now);
  expect(readKeptDraft(text, steps, context)?.drafts.permissions).toEqual({ ...drafts.permissions, prefill });
});

test('the kept draft of a host’s own step is restored if the step’s schema accepts it', () => {
  const kept = (email: unknown) =>
    readKeptDraft(keepDraft({ ...drafts, contact: { email } }, context.now), steps, context)?.drafts;
  expect(kept('ada@example.com')).toMatchObject({ contact: { email: 'ada@example.com' } });
  expect(kept('ada')).not.toHaveProperty('contact');
  expect(kept(7)).not.toHaveProperty('contact');
});

test('a step’s draft that can’t be written as JSON doesn’t prevent the others', () => {
  const circular: { self?: object } = {};
  circular.self = circular;
  const text = keepDraft({ ...drafts, contact: circular, other: 1n }, context.now);
  expect(readKeptDraft(text, steps, context)?.drafts).toEqual(drafts);
});

const kept = JSON.parse(keepDraft(drafts, context.now)) as object;

test.each([
  ['no text', null],
  ['a number', 7],
  ['broken JSON', '{"format":1,'],
  ['JSON of another program', '{"theme":"dark"}'],
  ['null', 'null'],
  ['an array', '[]'],
  ['another format', JSON.stringify({ ...kept, format: 2 })],
  ['no time', JSON.stringify({ ...kept, keptAt: 'now' })],
  ['no link', JSON.stringify({ ...kept, link: { href: '' } })],
  ['an empty draft', JSON.stringify({ ...kept, link: '' })],
  ['megabytes', JSON.stringify({ ...kept, link: `?token_name=${'x'.repeat(3_000_000)}` })],
])('%s is not a kept draft', (_, text) => {
  expect(readKeptDraft(text, steps, context)).toBeUndefined();
});

test.each([
  ['others', [1]],
  ['others', { contact: null }],
  ['others', { contact: { email: { includes: 1 } } }],
  ['others', JSON.parse('{"__proto__":{"polluted":true}}')],
  ['prefill', 'all'],
  ['prefill', { source: 7, grants: 7 }],
])('a damaged part of a kept draft is ignored: %s %j', (part, value) => {
  expect(readKeptDraft(JSON.stringify({ ...kept, [part]: value }), steps, context)?.drafts).toEqual(drafts);
  expect({}).not.toHaveProperty('polluted');
});
