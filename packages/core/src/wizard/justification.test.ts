import { describe, expect, test } from 'vitest';
import { exampleContext, filledDrafts, filledRequest } from '../../test/wizard/exampleContext.ts';
import { intent, reviewing } from '../../test/wizard/exampleSnapshots.ts';
import type { ApprovalRule } from '../api/tokenOptions.ts';
import { transition } from './transition.ts';
import type { WizardContext } from './wizardContext.ts';
import type { Reviewing } from './wizardSnapshot.ts';

const tokenType = 'service';
const access = { ...exampleContext.steps[1], id: 'access', schema: () => answering({ tokenType, permissions: [] }) };

function answering(value: object) {
  return { '~standard': { version: 1, vendor: 'example', validate: () => ({ value }) } } as const;
}

function contextWith(...approvals: readonly Partial<ApprovalRule>[]): WizardContext {
  const rules = approvals.map((rule) => ({ reason: 'Two pairs of eyes.', ...rule }));
  const steps = [...exampleContext.steps, access as (typeof exampleContext.steps)[number]];
  return { ...exampleContext, steps, options: { ...exampleContext.options, policy: { approvals: rules } } };
}

const required = contextWith({ justification: true });
const request = { ...filledRequest, tokenType, permissions: [] };
const asked: Reviewing = { ...reviewing, intent: { ...intent, request } };
const justify = (justification: string) => ({ type: 'justify', justification }) as const;

function after(context: WizardContext, snapshot: Reviewing, ...texts: readonly string[]): Reviewing {
  return texts.reduce((now, text) => transition(context, now, justify(text))[0] as Reviewing, snapshot);
}

test('typing a justification changes the drafts and the intent, and has no effects', () => {
  const drafts = { ...asked.drafts, review: { justification: 'One. ' } };
  const typed = { ...asked, drafts, intent: { ...asked.intent, justification: 'One.' } };
  expect(transition(required, asked, justify('One. '))).toEqual([typed, []]);
});

describe('a request whose policy requires a justification', () => {
  test('is not sent without a justification or with blanks only', () => {
    for (const snapshot of [asked, after(required, asked, ' \n ')]) {
      const [next, effects] = transition(required, snapshot, { type: 'create' });
      expect(next).toMatchObject({ status: 'reviewing', unjustified: 'required' });
      expect(next).not.toHaveProperty('unaccepted');
      expect(effects).toEqual([]);
    }
  });

  test('is sent with the trimmed text, and keeps the typed text in the drafts', () => {
    const [next, effects] = transition(required, after(required, asked, ' For the CRM. '), { type: 'create' });
    expect(effects).toMatchObject([{ type: 'createToken', intent: { justification: 'For the CRM.', request } }]);
    expect(next).toMatchObject({ status: 'creating', drafts: { review: { justification: ' For the CRM. ' } } });
  });

  test('loses its error when the text becomes valid', () => {
    const [refused] = transition(required, asked, { type: 'create' });
    expect(after(required, refused as Reviewing, 'x')).not.toHaveProperty('unjustified');
    expect(after(required, refused as Reviewing, ' ')).toHaveProperty('unjustified', 'required');
  });

  test.each([
    ['tooLong', 'é'.repeat(1_001)],
    ['unprintable', 'a\u0000b'],
    ['unprintable', '\u200b'],
  ])('names the problem: %s', (problem, text) => {
    const [next] = transition(required, after(required, asked, text), { type: 'create' });
    expect(next).toMatchObject({ status: 'reviewing', unjustified: problem });
  });

  test('accepts the longest text, counted in code points, and line breaks', () => {
    for (const text of ['😀'.repeat(1_000), 'One.\nTwo.']) {
      expect(transition(required, after(required, asked, text), { type: 'create' })[0].status).toBe('creating');
    }
  });

  test('keeps the text, but no error, while a step is edited', () => {
    const [refused] = transition(required, after(required, asked, 'a\u0000b'), { type: 'create' });
    const [editing] = transition(required, refused, { type: 'edit', step: 'name' });
    expect(editing).toMatchObject({ status: 'editing', drafts: { review: { justification: 'a\u0000b' } } });
    expect(editing).not.toHaveProperty('unjustified');
  });
});

test('a sent request with another justification is a new intent, and keeps the accepted findings', () => {
  const sent = { ...asked, intent: { ...asked.intent, calls: 1, accepted: ['reach'], justification: 'One.' } };
  const [same, other] = ['One. ', 'Two.'].map((text) => after(required, sent, text).intent);
  expect(same).toEqual(sent.intent);
  expect(other).toEqual({ ...sent.intent, intentKey: 'key-2', calls: 0, justification: 'Two.' });
});

test('an unsent request keeps its key while the user types', () => {
  expect(after(required, asked, 'One.', 'Two.').intent).toMatchObject({ intentKey: 'key-1', justification: 'Two.' });
});

test('an approval that requires no justification accepts a blank one', () => {
  const [next, effects] = transition(contextWith({}), asked, { type: 'create' });
  expect(next.status).toBe('creating');
  expect((effects[0] as { readonly intent: object }).intent).not.toHaveProperty('justification');
});

test('a request without an approval sends no justification', () => {
  const other = contextWith({ when: { tokenType: 'scoped' }, justification: true });
  const drafts = { ...filledDrafts, review: { justification: 'For the CRM.' } };
  const [, effects] = transition(other, { ...asked, drafts }, { type: 'create' });
  expect((effects[0] as { readonly intent: object }).intent).not.toHaveProperty('justification');
});
