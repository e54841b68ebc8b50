import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { anyCatalogue, anyGrant } from '../../test/permissions/anyCatalogue.ts';
import { exampleGroups } from '../../test/permissions/exampleGroups.ts';
import type { Grant } from '../token/token.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import { addGrants, changeLevel } from './changeLevel.ts';
import { missingRequirements } from './requirementsOf.ts';

vi.setConfig({ testTimeout: 60_000 });

const catalogue = catalogueOf(exampleGroups);
const grant = (text: string): Grant => {
  const [permission = '', level = ''] = text.split(':');
  return { permission, level };
};
const grants = (...texts: readonly string[]) => texts.map(grant);

test('adds requirements and reports their cause', () => {
  expect(changeLevel([], 'exports', 'run', catalogue)).toEqual({
    grants: grants('forms:read', 'entries:read', 'exports:run'),
    added: [
      { grant: grant('entries:read'), requiredBy: grant('exports:run') },
      { grant: grant('forms:read'), requiredBy: grant('entries:read') },
    ],
    removed: [],
  });
});

test('raises a selected grant that is too low', () => {
  const change = changeLevel(grants('forms:read', 'entries:read'), 'entries', 'write', catalogue);
  expect(change.grants).toEqual(grants('forms:write', 'entries:write'));
  expect(change.added).toEqual([{ grant: grant('forms:write'), requiredBy: grant('entries:write') }]);
});

test('reports grants that were removed, and the requirement that they now lack', () => {
  const change = changeLevel(grants('forms:read', 'entries:read', 'exports:run'), 'forms', null, catalogue);
  expect(change).toEqual({
    grants: [],
    added: [],
    removed: [
      { grant: grant('entries:read'), missing: grant('forms:read') },
      { grant: grant('exports:run'), missing: grant('entries:read') },
    ],
  });
});

test('lowers a grant that requires a lowered grant, but only as far as necessary', () => {
  const change = changeLevel(grants('forms:write', 'entries:write', 'exports:run'), 'forms', 'read', catalogue);
  expect(change.grants).toEqual(grants('forms:read', 'entries:read', 'exports:run'));
  expect(change.removed).toEqual([
    { grant: grant('entries:write'), left: grant('entries:read'), missing: grant('forms:write') },
  ]);
});

test('returns the same list in the same order for any order of clicks', () => {
  const one = changeLevel(grants('members:read'), 'forms', 'read', catalogue).grants;
  const other = changeLevel(grants('forms:read'), 'members', 'read', catalogue).grants;
  expect(one).toEqual(other);
});

test('keeps an unknown grant until the user removes it', () => {
  const kept = changeLevel(grants('gone:read'), 'forms', 'read', catalogue).grants;
  expect(kept).toEqual(grants('forms:read', 'gone:read'));
  expect(changeLevel(kept, 'gone', null, catalogue).grants).toEqual(grants('forms:read'));
});

test('ignores an unknown permission or level', () => {
  expect(changeLevel(grants('forms:read'), 'gone', 'read', catalogue).grants).toEqual(grants('forms:read'));
  expect(changeLevel(grants('forms:read'), 'forms', 'gone', catalogue).grants).toEqual(grants('forms:read'));
});

test('gives the same result as a simple implementation, for any catalogue', () => {
  fc.assert(
    fc.property(
      anyCatalogue.chain((any) =>
        fc.record({ any: fc.constant(any), start: fc.array(anyGrant(any)), wish: anyGrant(any), off: fc.boolean() }),
      ),
      ({ any, start, wish, off }) => {
        const before = addGrants([], start, any).grants;
        const level = off ? null : wish.level;
        const { grants: after } = changeLevel(before, wish.permission, level, any);
        expect(new Map(after.map((each) => [each.permission, each.level]))).toEqual(
          slowly(before, wish.permission, level, any),
        );
        expect(missingRequirements(after, any)).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});

test('reports the requested change separately from its side effects, for any catalogue', () => {
  fc.assert(
    fc.property(
      anyCatalogue.chain((any) =>
        fc.record({ any: fc.constant(any), start: fc.array(anyGrant(any)), wish: anyGrant(any), off: fc.boolean() }),
      ),
      ({ any, start, wish, off }) => {
        const before = addGrants([], start, any).grants;
        const change = changeLevel(before, wish.permission, off ? null : wish.level, any);
        const rank = (list: readonly Grant[], id: string) =>
          Math.max(-1, ...list.filter(({ permission }) => permission === id).map(any.rank));
        for (const permission of any.permissions.keys()) {
          if (permission === wish.permission) continue;
          const [was, is] = [rank(before, permission), rank(change.grants, permission)];
          expect(change.added.some((each) => each.grant.permission === permission)).toBe(is > was);
          expect(change.removed.some((each) => each.grant.permission === permission)).toBe(is < was);
        }
      },
    ),
    { numRuns: 500 },
  );
});

function slowly(before: readonly Grant[], id: string, level: string | null, any: Catalogue): Map<string, string> {
  const ranks = new Map(before.map((each) => [each.permission, any.rank(each)]));
  ranks.set(id, level === null ? -1 : any.rank({ permission: id, level }));
  const ladder = (permission: string) => any.permissions.get(permission)?.levels ?? [];
  const rankOf = (permission: string) => ranks.get(permission) ?? -1;
  const needs = (permission: string) =>
    ladder(permission)
      .slice(0, rankOf(permission) + 1)
      .flatMap((each) => each.requires ?? []);
  const wanted = new Set([id]);
  for (const permission of wanted) {
    for (const need of needs(permission)) {
      wanted.delete(need.permission);
      wanted.add(need.permission);
      ranks.set(need.permission, Math.max(rankOf(need.permission), any.rank(need)));
    }
  }
  const isBroken = (permission: string) => needs(permission).some((need) => rankOf(need.permission) < any.rank(need));
  for (let broken = [...ranks.keys()].find(isBroken); broken !== undefined; broken = [...ranks.keys()].find(isBroken)) {
    ranks.set(broken, rankOf(broken) - 1);
  }
  const chosen = [...ranks].filter(([, rank]) => rank >= 0);
  return new Map(chosen.map(([permission, rank]) => [permission, ladder(permission)[rank]?.id ?? '']));
}
