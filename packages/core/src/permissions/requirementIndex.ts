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
    'Offer it, or remove the requirement.',
  );
}

interface Level {
  readonly grant: Grant;
  /** The next lower level and the required levels. */
  readonly next: Level[];
}

/** Follows levels: `forms: write` → `entries: read` and `entries: write` → `forms: read` don't form a cycle. */
function checkCycles(entries: readonly CatalogueEntry[], requirements: ReadonlyMap<number, readonly Requirement[]>) {
  const known = new Map<number, readonly Level[]>();
  const levelsOf = (position: number): readonly Level[] => {
    const levels = known.get(position) ?? levelsUp(entries[position]?.grants ?? []);
    known.set(position, levels);
    return levels;
  };
  const starts = [...requirements.values()].flat().flatMap(({ from, rank, to, minRank }) => {
    const [start, required] = [levelsOf(from)[rank], levelsOf(to)[minRank]];
    if (required) start?.next.push(required);
    return start ?? [];
  });
  const done = new Set<Level>();
  for (const start of starts) {
    const cycle = done.has(start) ? undefined : findCycle(start, done);
    if (cycle) throw cycleError(cycle.map(({ grant }) => grant));
  }
}

function levelsUp(grants: readonly Grant[]): readonly Level[] {
  let below: Level[] = [];
  return grants.map((grant) => {
    const level = { grant, next: below };
    below = [level];
    return level;
  });
}

/** Not recursive: thousands of levels can form a chain. */
function findCycle(start: Level, done: Set<Level>): readonly Level[] | undefined {
  const open = new Set([start]);
  const path = [{ level: start, next: start.next.values() }];
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const { value: level } = step.next.next();
    if (!level) {
      done.add(step.level);
      open.delete(step.level);
      path.pop();
    } else if (open.has(level)) {
      return [...[...open].slice([...open].indexOf(level)), level];
    } else if (!done.has(level)) {
      open.add(level);
      path.push({ level, next: level.next.values() });
    }
  }
  return undefined;
}

function cycleError(cycle: readonly Grant[]): CatalogueError {
  const [first, ...rest] = cycle.map(({ permission, level }) => `"${permission}: ${level}"`);
  const ids = [...new Set(cycle.map(({ permission }) => permission))];
  const problem = `needs ${rest.join(', which needs ')}`;
  return new CatalogueError('cycle', ids, `permission level ${first}`, problem, 'Remove one of these requirements.');
}
