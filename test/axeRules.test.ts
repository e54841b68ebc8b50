import axe from 'axe-core';
import { expect, test } from 'vitest';
import { axeRules, rulesTurnedOff } from '../.storybook/axeRules.ts';

test('stories are checked with each rule of axe, except those with a reason', () => {
  const isOn = new Map([
    ...axe.getRules().map(({ ruleId, enabled }) => [ruleId, enabled] as const),
    ...Object.entries(axeRules).map(([id, { enabled }]) => [id, enabled] as const),
  ]);
  const off = [...isOn].flatMap(([id, enabled]) => (enabled ? [] : [id]));

  expect(isOn.size).toBe(axe.getRules().length);
  expect(off.sort()).toEqual(Object.keys(rulesTurnedOff).sort());
});
