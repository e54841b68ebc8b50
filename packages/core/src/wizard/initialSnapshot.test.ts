import { expect, test } from 'vitest';
import { emptyDrafts, exampleContext } from '../../test/wizard/exampleContext.ts';
import { editing } from '../../test/wizard/exampleSnapshots.ts';
import { initialSnapshot } from './initialSnapshot.ts';

test('starts at the first step, without issues', () => {
  expect(initialSnapshot(exampleContext)).toEqual(editing);
});

test("prefers the given drafts to the steps' initial values", () => {
  const initial = { name: { name: 'CI' } };

  expect(initialSnapshot({ ...exampleContext, initial })).toEqual({
    ...editing,
    drafts: { ...emptyDrafts, ...initial },
  });
});

test('starts at the first step that is not skipped', () => {
  const [, scope, forms] = exampleContext.steps;
  const steps = [forms, scope].flatMap((step) => step ?? []);

  const initial = { scope: { scope: 'all' } };
  expect(initialSnapshot({ ...exampleContext, steps, initial })).toMatchObject({ step: 'scope' });
});

test('rejects a wizard without steps', () => {
  expect(() => initialSnapshot({ ...exampleContext, steps: [] })).toThrow('A wizard needs at least one step');
});
