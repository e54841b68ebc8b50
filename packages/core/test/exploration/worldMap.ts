import type { ModelWorld } from './modelWorld.ts';

export interface Visit {
  readonly world: ModelWorld;
  readonly from: Visit | undefined;
  readonly by: string;
  readonly enteredFrom: Visit[];
  canEnd: boolean;
}

export class WorldMap {
  readonly visits: Visit[] = [];
  readonly #known = new Map<string, Visit>();

  reach(world: ModelWorld, from?: Visit, by = ''): void {
    if (from && isUnchanged(world, from.world)) return;
    const name = nameOf(world);
    const known = this.#known.get(name);
    if (known) {
      if (from) known.enteredFrom.push(from);
      return;
    }
    const visit = { world, from, by, enteredFrom: from ? [from] : [], canEnd: false };
    this.#known.set(name, visit);
    this.visits.push(visit);
  }

  deadEnds(): readonly Visit[] {
    const ends = this.visits.filter(({ world, canEnd }) => canEnd || world.snapshot.status === 'finished');
    for (const end of ends) end.canEnd = true;
    for (let visit = ends.pop(); visit; visit = ends.pop()) {
      for (const before of visit.enteredFrom) {
        if (before.canEnd) continue;
        before.canEnd = true;
        ends.push(before);
      }
    }
    return this.visits.filter(({ canEnd }) => !canEnd);
  }
}

export function wayTo(visit: Visit): string {
  const way: string[] = [];
  for (let at: Visit | undefined = visit; at?.from; at = at.from) way.unshift(at.by);
  return way.join(' > ');
}

function isUnchanged(world: ModelWorld, before: ModelWorld): boolean {
  return (Object.keys(before) as (keyof ModelWorld)[]).every((part) => Object.is(world[part], before[part]));
}

const numbers = new Map<string, number>();
const numbered = new WeakMap<object, number>();

/** Cached numbers spare most serializations. */
function nameOf(world: ModelWorld): string {
  return Object.values(world).map(numberOf).join();
}

function numberOf(part: unknown): number | string {
  if (typeof part !== 'object' || part === null) return String(part);
  const known = numbered.get(part);
  if (known !== undefined) return known;
  const text = JSON.stringify(part);
  const number = numbers.get(text) ?? numbers.size;
  numbers.set(text, number);
  numbered.set(part, number);
  return number;
}
