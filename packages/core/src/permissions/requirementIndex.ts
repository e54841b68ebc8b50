import type { Grant } from '../token/token.ts';
import type { CatalogueEntry } from './catalogueEntries.ts';
import { CatalogueError } from './catalogueError.ts';

/** At `rank` or higher, permission `from` requires permission `to` at `minRank`. */
export interface Requirement {
  readonly from: number;
  readonly rank: number;
  readonly to: number;
  readonly minRank: number;
}

/** The requirements `of` a permission, and the requirements `on` a permission. */
export interface RequirementIndex {
  readonly of: (position: number) => readonly Requirement[];
  readonly on: (position: number) => readonly Requirement[];
}

const NONE: readonly Requirement[] = [];

export function requirementIndex(
  entries: readonly CatalogueEntry[],
  entry: (permission: string) => CatalogueEntry | undefined,
  rankOf: (grant: Grant) => number,
): RequirementIndex {
  const of = new Map<number, Requirement[]>();
  const on = new Map<number, Requirement[]>();
  for (const { permission, position } of entries) {
    if (!permission.levels.some(({ requires }) => requires)) continue;
    for (const [rank, { requires = [] }] of permission.levels.entries()) {
      for (const required of requires) {
        const minRank = rankOf(required);
        const to = entry(required.permission)?.position ?? -1;
        if (minRank === -1) throw unknownRequirement(permission.id, required);
        const requirement = { from: position, rank, to, minRank };
        listIn(of, position).push(requirement);
        listIn(on, to).push(requirement);
      }
    }
  }
  checkCycles(entries, of);
  return { of: (position) => of.get(position) ?? NONE, on: (position) => on.get(position) ?? NONE };
}

function listIn(lists: Map<number, Requirement[]>, position: number): Requirement[] {
  const list = lists.get(position) ?? [];
  lists.set(position, list);
  return list;
}

function unknownRequirement(id: string, { permission, level }: Grant): CatalogueError {
  return new CatalogueError(
    'unknown',
    [id, permission, level],
    `permission "${id}"`,
    `requires "${permission}: ${level}", which is not offered`,
    'Offer it, or drop the requirement.',
  );
}

/** Follows levels: `forms: write` → `entries: read` and `entries: write` → `forms: read` don't form a cycle. */
function checkCycles(entries: readonly CatalogueEntry[], requirements: ReadonlyMap<number, readonly Requirement[]>) {
  if (requirements.size === 0) return;
  const graph = levelGraph(entries, requirements);
  const state = new Uint8Array(graph.size);
  for (const { from, rank } of [...requirements.values()].flat()) {
    const cycle = findCycle(graph.node(from, rank), graph.next, state);
    if (cycle) throw cycleError(cycle.map(graph.grant));
  }
}

function levelGraph(entries: readonly CatalogueEntry[], requirements: ReadonlyMap<number, readonly Requirement[]>) {
  const firstNodes: number[] = [];
  const owners: number[] = [];
  for (const { grants, position } of entries) {
    firstNodes.push(owners.length);
    for (let rank = 0; rank < grants.length; rank += 1) owners.push(position);
  }
  const node = (position: number, rank: number): number => (firstNodes[position] ?? 0) + rank;
  const rankOf = (at: number, position: number): number => at - (firstNodes[position] ?? 0);
  return {
    size: owners.length,
    node,
    next(at: number): number[] {
      const position = owners[at] ?? 0;
      const rank = rankOf(at, position);
      const required = requirements.get(position)?.filter((requirement) => requirement.rank === rank) ?? [];
      const below = rank > 0 ? [at - 1] : [];
      return [...below, ...required.map(({ to, minRank }) => node(to, minRank))];
    },
    grant(at: number): Grant {
      const position = owners[at] ?? 0;
      return entries[position]?.grants[rankOf(at, position)] ?? { permission: '', level: '' };
    },
  };
}

const ON_PATH = 1;
const DONE = 2;

function findCycle(start: number, nextOf: (node: number) => number[], state: Uint8Array): number[] | undefined {
  if (state[start] === DONE) return undefined;
  const path = [{ node: start, next: nextOf(start), done: 0 }];
  state[start] = ON_PATH;
  for (let visit = path.at(-1); visit; visit = path.at(-1)) {
    const next = visit.next[visit.done];
    visit.done += 1;
    if (next === undefined) {
      state[visit.node] = DONE;
      path.pop();
    } else if (state[next] === ON_PATH) {
      return [...path.slice(path.findIndex(({ node }) => node === next)).map(({ node }) => node), next];
    } else if (state[next] !== DONE) {
      state[next] = ON_PATH;
      path.push({ node: next, next: nextOf(next), done: 0 });
    }
  }
  return undefined;
}

function cycleError(cycle: readonly Grant[]): CatalogueError {
  const [first, ...rest] = cycle.map(({ permission, level }) => `"${permission}: ${level}"`);
  const ids = [...new Set(cycle.map(({ permission }) => permission))];
  const problem = `needs ${rest.join(', which needs ')}`;
  return new CatalogueError('cycle', ids, `permission level ${first}`, problem, 'Drop one of these requirements.');
}
