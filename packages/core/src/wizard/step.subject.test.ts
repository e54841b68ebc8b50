import { expect, test } from 'vitest';
import { exampleContext } from '../../test/wizard/exampleContext.ts';
import type { Step } from './step.ts';
import { subjectOf } from './step.ts';
import { stepContext } from './wizardContext.ts';

const context = stepContext(exampleContext, {});
const [name] = exampleContext.steps as readonly [Step];

test("a step's heading is its subject, or else its title", () => {
  expect(subjectOf({ ...name, subject: () => 'its name' }, context)).toBe('its name');
  expect(subjectOf(name, context)).toBe('Name');
});
