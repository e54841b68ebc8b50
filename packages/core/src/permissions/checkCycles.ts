import type { Grant } from '../token/token.ts';
import type { CatalogueEntry } from './catalogue.ts';
import { CatalogueError } from './catalogueError.ts';
import type { Needs } from './needsOf.ts';

interface Visit {
  readonly node: number;
  readonly next: readonly number[];
  done: number;
}

/**
 * A level includes those below it, and needs what it requires. One that leads back to itself that way could be neither
 * the first nor the last to be chosen: two such levels are one permission under two names. (That `forms: write` needs
 * `entries: read` while `entries: write` needs `forms: read` is no cycle.)
 * @throws {CatalogueError} naming the way round
 */
export function checkCycles(entries: readonly CatalogueEntry[], needs: Needs): void {
  const needing = entries.filter(({ position }) => needs.of(position).length > 0);
  if (needing.length === 0) return;
  const graph = graphOf(entries, needs);
  const state = new Uint8Array(graph.size);
  for (const { position } of needing) {
    for (const { rank } of needs.of(position)) {
      const way = wayRound(graph.node(position, rank), graph.next, state);
      if (way) throw cyclic(way.map(graph.grant));
    }
  }
}

/** Each level is a node, numbered through. */
function graphOf(entries: readonly CatalogueEntry[], needs: Needs) {
  const first: number[] = [];
  const owner: number[] = [];
  for (const { permission, position } of entries) {
    first.push(owner.length);
    for (let rank = 0; rank < permission.levels.length; rank += 1) owner.push(position);
  }
  const node = (position: number, rank: number): number => (first[position] ?? 0) + rank;
  const place = (at: number) => ({ position: owner[at] ?? 0, rank: at - (first[owner[at] ?? 0] ?? 0) });
  return {
    size: owner.length,
    node,
    next(at: number): number[] {
      const { position, rank } = place(at);
      const required = needs.of(position).filter((need) => need.rank === rank);
      const below = rank > 0 ? [at - 1] : [];
      return [...below, ...required.map(({ to, least }) => node(to, least))];
    },
    grant(at: number): Grant {
      const { position, rank } = place(at);
      return entries[position]?.grants[rank] ?? { permission: '', level: '' };
    },
  };
}

const UNDER_WAY = 1;
const DONE = 2;

/** Depth first, with a stack of its own: a chain of 10,000 requirements is no reason to overflow that of the runtime. */
function wayRound(start: number, nextOf: (node: number) => number[], state: Uint8Array): number[] | undefined {
  if (state[start] === DONE) return undefined;
  const path: Visit[] = [{ node: start, next: nextOf(start), done: 0 }];
  state[start] = UNDER_WAY;
  for (let visit = path.at(-1); visit; visit = path.at(-1)) {
    const next = visit.next[visit.done];
    visit.done += 1;
    if (next === undefined) {
      state[visit.node] = DONE;
      path.pop();
    } else if (state[next] === UNDER_WAY) {
      return [...path.slice(path.findIndex(({ node }) => node === next)).map(({ node }) => node), next];
    } else if (state[next] !== DONE) {
      state[next] = UNDER_WAY;
      path.push({ node: next, next: nextOf(next), done: 0 });
    }
  }
  return undefined;
}

function cyclic(way: readonly Grant[]): CatalogueError {
  const [first, ...rest] = way.map(({ permission, level }) => `"${permission}: ${level}"`);
  const ids = [...new Set(way.map(({ permission }) => permission))];
  const problem = `needs ${rest.join(', which needs ')}`;
  return new CatalogueError('cycle', ids, `permission level ${first}`, problem, 'Drop one of these requirements.');
}
