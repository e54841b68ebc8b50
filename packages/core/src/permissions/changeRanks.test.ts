import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { anyCatalogue, anyGrant } from '../../test/permissions/anyCatalogue.ts';
import { exampleContext, exampleOptions } from '../../test/steps/exampleContext.ts';
import type { Permission } from '../api/tokenOptions.ts';
import { permissionsStep } from '../steps/permissions/permissionsStep.ts';
import type { Grant } from '../token/token.ts';
import { checkStep } from '../wizard/checkStep.ts';
import { applyTemplate } from './applyTemplate.ts';
import type { Catalogue } from './catalogue.ts';
import { addGrants, changeLevel, withRequirements } from './changeLevel.ts';
import type { SelectionChange } from './changeRanks.ts';
import { createPermissionSearch, type PermissionFilter } from './createPermissionSearch.ts';
import { countSelected } from './listRows.ts';
import { highestRank } from './obstacleOf.ts';
import { missingRequirements } from './requirementsOf.ts';
import { riskOf } from './riskOf.ts';
import { clearAll, selectAll } from './selectAll.ts';
import { selectionOf } from './selection.ts';
import { selectionState } from './selectionState.ts';

vi.setConfig({ testTimeout: 60_000 });

type Command =
  | { readonly do: 'search'; readonly query: string; readonly onlySelected: boolean }
  | { readonly do: 'set' | 'add' | 'template' | 'selectAt'; readonly grant: Grant }
  | { readonly do: 'clear' | 'selectShown' | 'clearShown' | 'undo'; readonly grant: Grant };

function anyCommand(catalogue: Catalogue): fc.Arbitrary<Command> {
  const grant = anyGrant(catalogue);
  const acts = ['set', 'add', 'template', 'selectAt', 'clear', 'selectShown', 'clearShown', 'undo'] as const;
  return fc.oneof(
    fc.record({ do: fc.constantFrom(...acts), grant }),
    fc.record({
      do: fc.constant('search' as const),
      query: fc.constantFrom('', 'o', 'to', '_', 'İ', 'level 1', 'rest'),
      onlySelected: fc.boolean(),
    }),
  );
}

const nothing: SelectionChange = { grants: [], added: [], removed: [] };

function run(
  command: Command,
  grants: readonly Grant[],
  shown: readonly Permission[],
  any: Catalogue,
): SelectionChange {
  if (command.do === 'search' || command.do === 'undo') return { ...nothing, grants };
  const { permission, level } = command.grant;
  const acts = {
    set: () => changeLevel(grants, permission, level, any),
    clear: () => changeLevel(grants, permission, null, any),
    add: () => addGrants(grants, [command.grant], any),
    selectShown: () => selectAll(grants, shown, any),
    selectAt: () => selectAll(grants, shown, any, { level }),
    clearShown: () => clearAll(grants, shown, any),
    template: () => ({ ...nothing, ...applyTemplate({ id: '', label: '', grants: [command.grant] }, any) }),
  };
  return acts[command.do]();
}

const keys = (grants: readonly Grant[]) => grants.map(({ permission, level }) => JSON.stringify([permission, level]));

test('sends exactly the selection with its requirements and keeps hidden grants, in any order of actions', () => {
  fc.assert(
    fc.property(
      anyCatalogue.chain((any) => fc.tuple(fc.constant(any), fc.array(anyCommand(any), { maxLength: 20 }))),
      ([any, commands]) => {
        const search = createPermissionSearch(any);
        const history: (readonly Grant[])[] = [[]];
        let found = search.find({ query: '' });
        for (const command of commands) {
          const before = history.at(-1) ?? [];
          const shown = found.groups.flatMap(({ permissions }) => permissions);
          const change = run(command, before, shown, any);
          expectOnlyNamedChanges(command, change, before, shown);
          if (command.do === 'search') found = search.find(filterOf(command, before, any));
          if (command.do === 'undo') history.splice(1, history.length, ...history.slice(1, -1));
          else history.push(change.grants);
          const grants = history.at(-1) ?? [];
          expect(missingRequirements(grants, any)).toEqual([]);
          expect(sent(grants, any)).toEqual(keys(grants));
          expect(countSelected(found, selectionOf(grants, any)).selected).toBe(grants.length);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('computes the state of “select all” from the selected permissions, for every subset', () => {
  fc.assert(
    fc.property(
      anyCatalogue.chain((any) => fc.tuple(fc.constant(any), fc.subarray(any.entries.flatMap(({ grants }) => grants)))),
      fc.constantFrom(undefined, 'scoped'),
      ([any, grants], tokenType) => {
        const selection = selectionOf(grants, any);
        const chosen = new Set(grants.map(({ permission }) => permission));
        for (const permissions of [...any.groups.map((group) => group.permissions), [...any.permissions.values()]]) {
          const entries = permissions.flatMap(({ id }) => any.entry(id) ?? []);
          const can = permissions.filter((one) => {
            const entry = any.entry(one.id);
            if (chosen.has(one.id)) return true;
            const whole = withRequirements(entry?.grants.slice(0, 1) ?? [], any);
            const isHarmless = whole.every((grant) => riskOf(grant, any) !== 'dangerous');
            return entry && isHarmless && highestRank(entry, any, tokenType) >= 0;
          });
          const count = permissions.filter(({ id }) => chosen.has(id)).length;
          const state = count === 0 ? 'none' : can.every(({ id }) => chosen.has(id)) ? 'all' : 'some';
          const expected = { state, selected: count, choosable: can.length, total: permissions.length };
          expect(selectionState(entries, selection, tokenType)).toMatchObject(expected);
          const after = selectAll(grants, permissions, any, tokenType === undefined ? {} : { tokenType });
          const added = after.grants.filter(({ permission }) => !chosen.has(permission));
          expect(added.filter((grant) => riskOf(grant, any) === 'dangerous')).toEqual([]);
          expect(selectionState(entries, selectionOf(after.grants, any), tokenType).selected).toBe(can.length);
        }
      },
    ),
    { numRuns: 300 },
  );
});

function filterOf(command: Command & { do: 'search' }, grants: readonly Grant[], any: Catalogue): PermissionFilter {
  const { query, onlySelected } = command;
  return { query, onlySelected: onlySelected ? selectionOf(grants, any) : undefined };
}

function sent(grants: readonly Grant[], any: Catalogue): readonly string[] {
  if (grants.length === 0) return [];
  const groups = any.groups.map((group) => ({
    ...group,
    permissions: group.permissions.map(({ locked: _lock, excludedFrom: _types, ...permission }) => permission),
  }));
  const context = exampleContext({ options: { ...exampleOptions, groups } });
  const check = checkStep(permissionsStep, { grants }, context);
  if (!check.ok) throw new Error(JSON.stringify(check.issues));
  return keys((check.part as { readonly permissions: readonly Grant[] }).permissions);
}

function expectOnlyNamedChanges(
  command: Command,
  { grants, added, removed }: SelectionChange,
  before: readonly Grant[],
  shown: readonly Permission[],
): void {
  if (command.do === 'search' || command.do === 'undo' || command.do === 'template') return;
  const isForShown = command.do === 'selectShown' || command.do === 'selectAt' || command.do === 'clearShown';
  const asked = isForShown ? shown.map(({ id }) => id) : [command.grant.permission];
  const named = new Set([...asked, ...[...added, ...removed].map(({ grant }) => grant.permission)]);
  const rest = (list: readonly Grant[]) => keys(list.filter(({ permission }) => !named.has(permission)));
  expect(rest(grants)).toEqual(rest(before));
}
