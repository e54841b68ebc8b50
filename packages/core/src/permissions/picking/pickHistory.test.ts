import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { anyCatalogue, anyGrant } from '../../../test/permissions/anyCatalogue.ts';
import { exampleGroups } from '../../../test/permissions/exampleGroups.ts';
import { exampleContext, exampleOptions, grants } from '../../../test/steps/exampleContext.ts';
import type { Permission } from '../../api/tokenOptions.ts';
import { permissionsStep } from '../../steps/permissions/permissionsStep.ts';
import type { Grant } from '../../token/token.ts';
import { checkStep } from '../../wizard/checkStep.ts';
import { type Catalogue, catalogueOf } from '../catalogue.ts';
import { createPermissionSearch } from '../createPermissionSearch.ts';
import { missingRequirements } from '../requirementsOf.ts';
import { selectionOf } from '../selection.ts';
import type { PermissionsDraft } from './permissionsDraft.ts';
import { type PickAct, pick } from './pick.ts';
import { type PickHistory, type PickMove, pickNext, startPicking, withoutAnnouncements } from './pickHistory.ts';

vi.setConfig({ testTimeout: 60_000 });

const { text } = exampleContext();
const offer = { catalogue: catalogueOf(exampleGroups), text };
const set = (permission: string, level: string | null): PickMove => ({ do: 'set', permission, level });
const ids = ({ announcements }: PickHistory) => announcements.map(({ id }) => id);
const after = (...moves: readonly PickMove[]) =>
  moves.reduce((history, move) => pickNext(history, move, offer), startPicking({ grants: [] }));

test('undoes and redoes one action after the other, and announces each', () => {
  const undone = after(set('exports', 'run'), { do: 'undo' });
  expect([undone.present.draft.grants, ids(undone)]).toEqual([[], ['permissions.undone']]);
  const again = pickNext(undone, { do: 'redo' }, offer);
  expect(again.present.draft.grants).toEqual(grants('forms:read', 'entries:read', 'exports:run'));
  expect(ids(again)).toEqual(['permissions.redone', 'permissions.alsoAdded']);
});

test('ignores undo at the start and redo after a new action', () => {
  const start = startPicking({ grants: [] });
  expect(pickNext(start, { do: 'undo' }, offer)).toBe(start);
  const moved = after(set('forms', 'read'), { do: 'undo' }, set('members', 'read'));
  expect(pickNext(moved, { do: 'redo' }, offer)).toBe(moved);
});

test('clears the announcements, but keeps the history, when the user leaves the page', () => {
  const quiet = withoutAnnouncements(after(set('exports', 'run')));
  expect(ids(quiet)).toEqual([]);
  expect(withoutAnnouncements(quiet)).toBe(quiet);
  expect(pickNext(quiet, { do: 'undo' }, offer).present.draft.grants).toEqual([]);
});

test('restores the prefill with the selection', () => {
  const template = { id: 't', label: 'T', grants: grants('forms:delete') };
  const moved = after({ do: 'apply', template }, set('forms', null), { do: 'undo' });
  expect(moved.present.draft.prefill).toEqual({ source: 'template', label: 'T', grants: grants('forms:delete') });
});

type Command =
  | { readonly do: 'search'; readonly query: string; readonly onlySelected: boolean }
  | { readonly do: 'all' | 'allAt' | 'clearShown' | 'set' | 'unset' | 'apply' | 'add'; readonly grant: Grant }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' };

function anyCommand(any: Catalogue): fc.Arbitrary<Command> {
  const acts = ['all', 'allAt', 'clearShown', 'set', 'unset', 'apply', 'add'] as const;
  const query = fc.constantFrom('', 'o', '_', 'İ', 'rest');
  return fc.oneof(
    fc.record({ do: fc.constantFrom(...acts), grant: anyGrant(any) }),
    fc.record({ do: fc.constant('search' as const), query, onlySelected: fc.boolean() }),
    fc.constantFrom({ do: 'undo' } as const, { do: 'redo' } as const),
  );
}

test('sends exactly the selection, and each undo restores the earlier selection, in any order of actions', () => {
  fc.assert(
    fc.property(
      anyCatalogue.chain((any) => fc.tuple(fc.constant(any), fc.array(anyCommand(any), { maxLength: 25 }))),
      ([catalogue, commands]) => {
        const search = createPermissionSearch(catalogue);
        let shown = [...catalogue.permissions.values()];
        let history = startPicking({ grants: [] });
        let memory: Memory = { drafts: [history.present.draft], at: 0 };
        for (const command of commands) {
          const before = history.present.draft;
          if (command.do === 'search') {
            const onlySelected = command.onlySelected ? selectionOf(before.grants, catalogue) : undefined;
            shown = search.find({ query: command.query, onlySelected }).groups.flatMap((found) => found.permissions);
            expect(history.present.draft).toBe(before);
            continue;
          }
          const move = moveOf(command, shown);
          history = pickNext(history, move, { catalogue, text });
          memory = remember(memory, move, () => pick(before, move as PickAct, { catalogue, text }).draft);
          const { draft } = history.present;
          expect(draft).toEqual(memory.drafts[memory.at]);
          expect(missingRequirements(draft.grants, catalogue)).toEqual([]);
          expect(sent(draft.grants, catalogue)).toEqual(draft.grants);
        }
      },
    ),
    { numRuns: 300 },
  );
});

interface Memory {
  readonly drafts: readonly PermissionsDraft[];
  readonly at: number;
}

function remember({ drafts, at }: Memory, move: PickMove, next: () => PermissionsDraft): Memory {
  if (move.do === 'undo') return { drafts, at: Math.max(0, at - 1) };
  if (move.do === 'redo') return { drafts, at: Math.min(drafts.length - 1, at + 1) };
  return { drafts: [...drafts.slice(0, at + 1), next()], at: at + 1 };
}

function moveOf(command: Exclude<Command, { do: 'search' }>, shown: readonly Permission[]): PickMove {
  if (command.do === 'undo' || command.do === 'redo') return command;
  const { permission, level } = command.grant;
  const moves: Record<typeof command.do, PickMove> = {
    all: { do: 'selectAll', permissions: shown },
    allAt: { do: 'selectAll', permissions: shown, level },
    clearShown: { do: 'clearAll', permissions: shown },
    set: { do: 'set', permission, level },
    unset: { do: 'set', permission, level: null },
    apply: { do: 'apply', template: { id: 't', label: 'T', grants: [command.grant] } },
    add: { do: 'add', grants: [command.grant] },
  };
  return moves[command.do];
}

function sent(chosen: readonly Grant[], { groups }: Catalogue): readonly Grant[] {
  if (chosen.length === 0) return [];
  const open = groups.map((group) => ({
    ...group,
    permissions: group.permissions.map(({ locked: _lock, excludedFrom: _types, ...permission }) => permission),
  }));
  const check = checkStep(
    permissionsStep,
    { grants: chosen },
    exampleContext({ options: { ...exampleOptions, groups: open } }),
  );
  if (!check.ok) throw new Error(JSON.stringify(check.issues));
  return (check.part as { readonly permissions: readonly Grant[] }).permissions;
}
