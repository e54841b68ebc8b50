import { expect, test } from 'vitest';
import { exampleOptions, grants } from '../../test/steps/exampleContext.ts';
import type { LifetimeLimit, TokenOptions } from '../api/tokenOptions.ts';
import { lifetimeLimit, lifetimeLimits } from './lifetimeLimits.ts';

const year: LifetimeLimit = { maxDays: 365, reason: 'A year is the most.' };
const scoped: LifetimeLimit = {
  maxDays: 180,
  when: { tokenType: 'scoped' },
  reason: 'Scoped tokens live half a year.',
};
const elevated: LifetimeLimit = { maxDays: 90, when: { risk: 'elevated' }, reason: 'It can change things.' };
const deleting: LifetimeLimit = {
  maxDays: 7,
  when: { permission: 'forms', risk: 'dangerous' },
  reason: 'It can delete forms.',
};
const options: TokenOptions = { ...exampleOptions, policy: { lifetimes: [year, scoped, elevated, deleting] } };

const limitsOf = (tokenType: string, ...permissions: readonly string[]) =>
  lifetimeLimits(options, { tokenType, permissions: grants(...permissions) });

test('lists every limit that applies, the tightest first', () => {
  expect(limitsOf('scoped', 'forms:delete')).toEqual([deleting, elevated, scoped, year]);
  expect(limitsOf('service', 'forms:read')).toEqual([year]);
  expect(lifetimeLimit(options, { tokenType: 'service', permissions: grants('forms:write') })).toBe(elevated);
});

test('a limit on a token type applies after the user has chosen the type', () => {
  expect(limitsOf('', 'forms:read')).toEqual([year]);
});

test('a limit on a risk also applies to higher risks', () => {
  expect(limitsOf('service', 'forms:delete')).toContain(elevated);
});

test('a level also has the risk of the lower levels that it includes', () => {
  const levels = [
    { id: 'export', label: 'Export', risk: 'dangerous' as const },
    { id: 'import', label: 'Import' },
  ];
  const groups = [{ id: 'all', label: 'All', permissions: [{ id: 'data', label: 'Data', levels }] }];
  expect(lifetimeLimits({ ...options, groups }, { tokenType: '', permissions: grants('data:import') })).toContain(
    elevated,
  );
});

test('a limit on a permission and a risk applies only if one grant has both', () => {
  const dangerousEntries: TokenOptions = {
    ...options,
    groups: [
      {
        id: 'all',
        label: 'All',
        permissions: [
          { id: 'forms', label: 'Forms', levels: [{ id: 'read', label: 'Read' }] },
          { id: 'entries', label: 'Entries', levels: [{ id: 'purge', label: 'Purge', risk: 'dangerous' }] },
        ],
      },
    ],
  };
  const subject = { tokenType: 'service', permissions: grants('forms:read', 'entries:purge') };
  expect(lifetimeLimits(dangerousEntries, subject)).toEqual([elevated, year]);
});
