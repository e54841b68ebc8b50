import { expect, test } from 'vitest';
import { exampleGroups } from '../../test/permissions/exampleGroups.ts';
import { grant } from '../../test/steps/exampleContext.ts';
import { catalogueOf } from './catalogue.ts';
import { isAtLeast, riskOf, riskReason } from './riskOf.ts';

const catalogue = catalogueOf(exampleGroups);

test('a grant has the highest risk among its included levels, with its reason', () => {
  expect([riskOf(grant('forms:read'), catalogue), riskReason(grant('forms:read'), catalogue)]).toEqual([
    'low',
    undefined,
  ]);
  expect(riskReason(grant('forms:write'), catalogue)).toBe('Visitors see it at once.');
  expect([riskOf(grant('forms:delete'), catalogue), riskReason(grant('forms:delete'), catalogue)]).toEqual([
    'dangerous',
    'Nobody can bring it back.',
  ]);
  expect(riskOf(grant('gone:read'), catalogue)).toBe('low');
});

test('of two equally risky levels, the higher one gives the reason', () => {
  const levels = [
    { id: 'a', label: 'A', risk: 'elevated' as const, riskReason: 'First.' },
    { id: 'b', label: 'B', risk: 'elevated' as const, riskReason: 'Second.' },
    { id: 'c', label: 'C' },
  ];
  const other = catalogueOf([{ id: 'g', label: 'G', permissions: [{ id: 'p', label: 'P', levels }] }]);
  expect(riskReason(grant('p:c'), other)).toBe('Second.');
});

test('a risk is at least as high as itself', () => {
  expect(isAtLeast('elevated', 'elevated')).toBe(true);
  expect(isAtLeast('low', 'elevated')).toBe(false);
});
