import { expect, test } from 'vitest';
import { emptyDrafts, exampleContext } from '../../test/wizard/exampleContext.ts';
import { editing } from '../../test/wizard/exampleSnapshots.ts';
import { initialSnapshot } from './initialSnapshot.ts';

test('begins with the first step, and nothing wrong yet', () => {
  expect(initialSnapshot(exampleContext)).toEqual(editing);
});

test('begins with what was given, over what the steps begin with', () => {
  const given = { name: { name: 'CI' } };

  expect(initialSnapshot(exampleContext, given)).toEqual({ ...editing, drafts: { ...emptyDrafts, ...given } });
});

test('begins with the first step that this person is asked', () => {
  const [, scope, forms] = exampleContext.steps;
  const steps = [forms, scope].flatMap((step) => step ?? []);

  expect(initialSnapshot({ ...exampleContext, steps }, { scope: { scope: 'all' } })).toMatchObject({ step: 'scope' });
});

test('tells the developer that a wizard without a step is none', () => {
  expect(() => initialSnapshot({ ...exampleContext, steps: [] })).toThrow('A wizard needs at least one step');
});
