import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { anyCatalogue } from '../../test/permissions/anyCatalogue.ts';
import { exampleGroups } from '../../test/permissions/exampleGroups.ts';
import { grant, grants } from '../../test/steps/exampleContext.ts';
import { catalogueOf } from './catalogue.ts';
import { addGrants } from './changeLevel.ts';
import { highestRank, obstacleOf } from './obstacleOf.ts';
import { requiredBy } from './requirementsOf.ts';
import { selectionOf } from './selection.ts';

vi.setConfig({ testTimeout: 60_000 });

const catalogue = catalogueOf(exampleGroups);

test('returns the reason of a lock, and whether the user can request access', () => {
  expect(obstacleOf(grant('billing:read'), catalogue)).toEqual({
    kind: 'locked',
    grant: grant('billing:read'),
    reason: 'Ask the owner.',
    canRequest: true,
  });
});

test('by default, the user cannot request access', () => {
  const locked = { reason: 'Nobody may.' };
  const levels = [{ id: 'read', label: 'Read' }];
  const other = catalogueOf([{ id: 'g', label: 'G', permissions: [{ id: 'p', label: 'P', levels, locked }] }]);
  expect(obstacleOf(grant('p:read'), other)?.canRequest).toBeUndefined();
});

test('blocks a grant with a locked requirement, with the reason of that lock', () => {
  expect(obstacleOf(grant('invoices:send'), catalogue)).toMatchObject({ kind: 'locked', grant: grant('billing:read') });
  expect(obstacleOf(grant('invoices:read'), catalogue)).toBeUndefined();
});

test('an exclusion applies once the user has chosen its token type', () => {
  expect(obstacleOf(grant('members:read'), catalogue)).toBeUndefined();
  expect(obstacleOf(grant('members:read'), catalogue, '')).toBeUndefined();
  expect(obstacleOf(grant('members:read'), catalogue, 'service')).toBeUndefined();
  expect(obstacleOf(grant('members:read'), catalogue, 'scoped')).toEqual({
    kind: 'excluded',
    grant: grant('members:read'),
    reason: 'Members belong to the workspace.',
  });
});

test('lists the permissions that require a permission, and the level that they need', () => {
  const selection = selectionOf(grants('forms:write', 'entries:write', 'exports:run'), catalogue);
  expect(requiredBy('forms', selection)).toEqual([{ grant: grant('entries:write'), needs: grant('forms:write') }]);
  expect(requiredBy('entries', selection)).toEqual([{ grant: grant('exports:run'), needs: grant('entries:read') }]);
  expect(requiredBy('exports', selection)).toEqual([]);
  expect(requiredBy('gone', selection)).toEqual([]);
});

test('a level is available exactly if none of its requirements is blocked, for any catalogue', () => {
  fc.assert(
    fc.property(anyCatalogue, fc.constantFrom(undefined, 'scoped'), (any, tokenType) => {
      for (const entry of any.entries) {
        for (const [rank, each] of entry.grants.entries()) {
          const all = addGrants([], [each], any).grants.map(({ permission }) => any.permissions.get(permission));
          const isBarred = all.some(
            (one) => one?.locked || one?.excludedFrom?.some((exclusion) => exclusion.tokenType === tokenType),
          );
          expect(obstacleOf(each, any, tokenType) !== undefined).toBe(isBarred);
          expect(rank <= highestRank(entry, any, tokenType)).toBe(!isBarred);
        }
      }
    }),
  );
});
