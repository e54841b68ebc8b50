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
  ['the field that it names', ['address', 3], 'address'],
  ['the field that it names by an object', [{ key: 'address' }], 'address'],
  ['a field that is a number', [0, 'address'], '0'],
  ['the step as a whole, by an empty path', [], ''],
  ['the step as a whole, by no path', undefined, ''],
])('reports the issues of %s', (_, path, field) => {
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
