import { expect, test } from 'vitest';
import { exampleGroups } from '../../test/permissions/exampleGroups.ts';
import { grants } from '../../test/steps/exampleContext.ts';
import { catalogueOf } from './catalogue.ts';
import { addGrants, withRequirements } from './changeLevel.ts';

const catalogue = catalogueOf(exampleGroups);

test('adds grants with their requirements, without lowering a selected grant', () => {
  const change = addGrants(grants('forms:delete', 'members:read'), grants('forms:read', 'entries:write'), catalogue);
  expect(change.grants).toEqual(grants('forms:delete', 'entries:write', 'members:read'));
  expect(change.added).toEqual([]);
});

test('uses the higher level of a duplicate permission', () => {
  expect(addGrants([], grants('forms:write', 'forms:read'), catalogue).grants).toEqual(grants('forms:write'));
});

test('adds missing requirements and keeps unknown grants', () => {
  expect(withRequirements(grants('exports:run', 'gone:read'), catalogue)).toEqual(
    grants('forms:read', 'entries:read', 'exports:run', 'gone:read'),
  );
  expect(withRequirements(grants('entries:read'), catalogue)).toEqual(grants('forms:read', 'entries:read'));
});
