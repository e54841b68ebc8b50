import { expect, test } from 'vitest';
import { exampleContext } from '../../test/wizard/exampleContext.ts';
import { checkStep } from './checkStep.ts';
import type { StandardSchema } from './standardSchema.ts';
import type { Step } from './step.ts';
import { stepContext } from './wizardContext.ts';

const context = stepContext(exampleContext, {});

function checked(validate: StandardSchema['~standard']['validate']) {
  const [name] = exampleContext.steps;
  const step = { ...name, schema: () => ({ '~standard': { version: 1, vendor: 'example', validate } }) } as Step;
  return checkStep(step, {}, context);
}

test("returns the step's part of the request", () => {
  expect(checked(() => ({ value: { name: 'CI' } }))).toEqual({ ok: true, part: { name: 'CI' } });
});

test.each([
  ['at the field that begins its path', ['address', 3], 'address'],
  ['at the field that an object in its path names', [{ key: 'address' }], 'address'],
  ['at a field with a number as its name', [0, 'address'], '0'],
  ['for the whole step if its path is empty', [], ''],
  ['for the whole step if it has no path', undefined, ''],
])('reports an issue %s', (_, path, field) => {
  expect(checked(() => ({ issues: [{ message: 'Wrong.', path }] }))).toEqual({
    ok: false,
    issues: [{ step: 'name', field, message: 'Wrong.' }],
  });
});

test('rejects an asynchronous schema with a message for the developer', () => {
  expect(() => checked(async () => ({ value: {} }))).toThrow(
    'The schema of the step "name" is asynchronous. Make it synchronous, and leave slow checks to the API.',
  );
});
