import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleOptions, grant } from '../../test/steps/exampleContext.ts';
import { exampleContext } from '../../test/wizard/exampleContext.ts';
import { builtInSteps } from '../steps/builtInSteps.ts';
import { initialSnapshot } from './initialSnapshot.ts';
import type { Drafts } from './stepContext.ts';
import { transition } from './transition.ts';
import type { WizardContext } from './wizardContext.ts';
import type { PersonEvent } from './wizardEvent.ts';
import type { WizardSnapshot } from './wizardSnapshot.ts';

let keys = 0;
const context: WizardContext = {
  ...exampleContext,
  steps: builtInSteps,
  options: exampleOptions,
  newIntentKey: () => `key-${++keys}`,
};

const text = fc.oneof(fc.string(), fc.constantFrom('', 'CI', '\u202Ename', 'x'.repeat(101)));

const draftOf: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  name: fc.record({ name: text, description: text }),
  permissions: fc.record({
    grants: fc.subarray(['forms:read', 'entries:read', 'members:read', 'gone:read']).map((some) => some.map(grant)),
  }),
  access: fc.record({
    tokenType: fc.constantFrom('', 'service', 'scoped'),
    resourceMode: fc.constantFrom('selected', 'all-current', 'all'),
    resources: fc.subarray(['a', 'b']).map((ids) => ids.map((id) => ({ id, label: id }))),
    expiration: fc.constantFrom('', '7', '30', 'date', 'never'),
    date: fc.constantFrom('', '2026-13-01', '1970-01-01', '2030-02-28'),
  }),
};

interface Act {
  readonly type: 'next' | 'back' | 'edit' | 'close' | 'stay';
  readonly step: string;
  readonly typed: Drafts;
  readonly isTyped: boolean;
}

const ids = builtInSteps.map(({ id }) => id);
const act: fc.Arbitrary<Act> = fc.record({
  type: fc.constantFrom('next', 'next', 'back', 'edit', 'close', 'stay'),
  step: fc.constantFrom<string>(...ids),
  typed: fc.record(draftOf),
  isTyped: fc.boolean(),
});

function eventOf({ type, step, typed, isTyped }: Act, snapshot: WizardSnapshot): PersonEvent {
  if (type === 'stay') return { type };
  const shown = snapshot.status === 'editing' && isTyped ? { draft: typed[snapshot.step] } : {};
  return type === 'edit' ? { type, step, ...shown } : { type, ...shown };
}

test('going back and forth over all steps and the review loses no input, valid or invalid', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      let snapshot: WizardSnapshot = initialSnapshot(context);
      let held = snapshot.drafts;
      for (const each of acts) {
        const event = eventOf(each, snapshot);
        if (snapshot.status === 'editing' && 'draft' in event) held = { ...held, [snapshot.step]: event.draft };
        const [next, effects] = transition(context, snapshot, event);
        if (next.status === 'finished') return;
        expect(effects).toEqual([]);
        if (!('drafts' in next)) throw new Error(`The wizard is ${next.status} without a create event.`);
        expect(next.drafts).toEqual(held);
        snapshot = next;
      }
    }),
    { numRuns: 500 },
  );
});

test('the review shows the drafts of all steps, in any order of editing', () => {
  const right = {
    name: { name: 'CI', description: '' },
    permissions: { grants: [grant('forms:read')] },
    access: { tokenType: 'service', resourceMode: 'selected', resources: [], expiration: '30', date: '' },
  };
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
      let snapshot: WizardSnapshot = initialSnapshot(context);
      const isOpen = () => snapshot.status === 'editing' || snapshot.status === 'reviewing';
      for (const each of acts) if (isOpen()) [snapshot] = transition(context, snapshot, eventOf(each, snapshot));
      fc.pre(isOpen());
      for (const step of ids) {
        [snapshot] = transition(context, snapshot, { type: 'edit', step });
        if (snapshot.status !== 'editing') continue;
        const draft = right[snapshot.step as keyof typeof right];
        [snapshot] = transition(context, snapshot, { type: 'next', draft });
      }
      for (let left = ids.length * 2; left > 0 && snapshot.status === 'editing'; left -= 1) {
        const draft = right[snapshot.step as keyof typeof right];
        [snapshot] = transition(context, snapshot, { type: 'next', draft });
      }
      expect(snapshot).toMatchObject({
        status: 'reviewing',
        drafts: right,
        intent: {
          request: {
            name: 'CI',
            permissions: [grant('forms:read')],
            tokenType: 'service',
            expiration: { days: 30 },
          },
        },
      });
    }),
    { numRuns: 200 },
  );
});
