import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { anyCatalogue, anyGrant } from '../../test/permissions/anyCatalogue.ts';
import { grants } from '../../test/steps/exampleContext.ts';
import type { PermissionGroup } from '../api/tokenOptions.ts';
import { catalogueOf } from './catalogue.ts';
import { addGrants } from './changeLevel.ts';
import { obstacleOf } from './obstacleOf.ts';
import { pruneGrants } from './pruneGrants.ts';
import { missingRequirements } from './requirementsOf.ts';

vi.setConfig({ testTimeout: 60_000 });

const read = { id: 'read', label: 'Read' };
const write = { id: 'write', label: 'Write' };
const groups = (...permissions: PermissionGroup['permissions']): readonly PermissionGroup[] => [
  { id: 'all', label: 'All', permissions },
];

test('removes unknown grants and keeps the others', () => {
  const catalogue = catalogueOf(groups({ id: 'forms', label: 'Forms', levels: [read] }));
  expect(pruneGrants(grants('forms:read', 'forms:write', 'files:read'), catalogue)).toEqual({
    grants: grants('forms:read'),
    dropped: [
      { grant: { permission: 'forms', level: 'write' }, reason: 'gone' },
      { grant: { permission: 'files', level: 'read' }, reason: 'gone' },
    ],
  });
});

test('returns the same list if no grant is removed', () => {
  const catalogue = catalogueOf(groups({ id: 'forms', label: 'Forms', levels: [read] }));
  const chosen = grants('forms:read');
  expect(pruneGrants(chosen, catalogue).grants).toBe(chosen);
});

test('lowers grants that lack a new requirement, without adding grants', () => {
  const catalogue = catalogueOf(
    groups(
      { id: 'audit', label: 'Audit', levels: [read] },
      { id: 'forms', label: 'Forms', levels: [read, { ...write, requires: grants('audit:read') }] },
      { id: 'exports', label: 'Exports', levels: [{ ...read, requires: grants('forms:write') }] },
    ),
  );
  expect(pruneGrants(grants('forms:write', 'exports:read'), catalogue)).toEqual({
    grants: grants('forms:read'),
    dropped: [
      {
        grant: { permission: 'forms', level: 'write' },
        left: { permission: 'forms', level: 'read' },
        reason: 'missing',
      },
      { grant: { permission: 'exports', level: 'read' }, reason: 'missing' },
    ],
  });
});

test('removes locked grants and the grants that require them', () => {
  const catalogue = catalogueOf(
    groups(
      { id: 'forms', label: 'Forms', levels: [read], locked: { reason: 'Not yours.' } },
      { id: 'exports', label: 'Exports', levels: [{ ...read, requires: grants('forms:read') }] },
    ),
  );
  expect(pruneGrants(grants('forms:read', 'exports:read'), catalogue)).toMatchObject({
    grants: [],
    dropped: [{ reason: 'locked' }, { reason: 'locked' }],
  });
});

test('each kept grant is available, has its requirements, and was selected before, for any two catalogues', () => {
  fc.assert(
    fc.property(
      fc
        .tuple(anyCatalogue, anyCatalogue)
        .chain(([was, is]) =>
          fc.record({ is: fc.constant(is), chosen: fc.array(fc.oneof(anyGrant(was), anyGrant(is))) }),
        ),
      ({ is, chosen }) => {
        const { grants: kept } = pruneGrants(chosen, is);
        expect(missingRequirements(kept, is)).toEqual([]);
        for (const grant of kept) {
          expect(obstacleOf(grant, is)).toBeUndefined();
          const before = chosen.filter(({ permission }) => permission === grant.permission);
          expect(is.rank(grant)).toBeLessThanOrEqual(Math.max(...before.map(is.rank)));
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('keeps every available grant whose requirements are selected', () => {
  fc.assert(
    fc.property(
      anyCatalogue.chain((any) => fc.record({ any: fc.constant(any), chosen: fc.array(anyGrant(any)) })),
      ({ any, chosen }) => {
        const { grants: closed } = addGrants([], chosen, any);
        fc.pre(closed.every((grant) => !obstacleOf(grant, any)));
        expect(pruneGrants(closed, any)).toEqual({ grants: closed, dropped: [] });
      },
    ),
  );
});
