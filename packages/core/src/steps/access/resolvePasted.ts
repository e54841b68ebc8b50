import type { Page, Resource } from '../../api/tokenApi.ts';
import { foldText } from '../../text/foldText.ts';
import { seenText } from '../../text/seenText.ts';
import { splitLine, splitPasted } from './splitPasted.ts';

/** Looks names up: `TokenApi.searchResources` for one type of resource. */
export type ResourceLookup = (query: string, cursor?: string) => Promise<Page<Resource>>;

/** What became of one entry of a pasted list. */
export type PastedEntry =
  | { readonly kind: 'matched'; readonly entry: string; readonly resource: Resource }
  /** Several resources have this very name, as far as one can see; the person chooses, by their ids. */
  | { readonly kind: 'ambiguous'; readonly entry: string; readonly candidates: readonly Resource[] }
  | { readonly kind: 'unknown'; readonly entry: string }
  /** The lookup failed, so nothing is known about it. */
  | { readonly kind: 'failed'; readonly entry: string; readonly cause: unknown };

/** Lookups under way at a time. */
const AT_ONCE = 4;

/** Pages to look through for one name: a search for “form” finds very many before the one called just that. */
const PAGES = 10;

/**
 * Finds the resources that a pasted list names, by id or by whole name in any letter case; an id wins.
 * A line that is no name is taken apart at commas, semicolons and tabs. Entries keep their order.
 * @throws what `signal` was aborted with
 */
export async function resolvePasted(
  text: string,
  lookup: ResourceLookup,
  signal?: AbortSignal,
): Promise<readonly PastedEntry[]> {
  const find = async (entry: string): Promise<PastedEntry> => {
    signal?.throwIfAborted();
    try {
      return await findOne(entry, lookup);
    } catch (cause) {
      signal?.throwIfAborted();
      return { kind: 'failed', entry, cause };
    }
  };
  const found = await inTurns(splitPasted(text), async (line) => {
    const whole = await find(line);
    const parts = whole.kind === 'unknown' ? splitLine(line) : [];
    return parts.length > 0 ? inTurns(parts, find, 1) : [whole];
  });
  signal?.throwIfAborted();
  return found.flat();
}

/** The chosen resources with those that a pasted list named, each once; what is noted of a chosen one stays. */
export function withPasted<Chosen extends Resource>(
  chosen: readonly Chosen[],
  entries: readonly PastedEntry[],
): readonly (Chosen | Resource)[] {
  const matched = entries.flatMap((entry) => (entry.kind === 'matched' ? [entry.resource] : []));
  return [...new Map([...matched, ...chosen].map((resource) => [resource.id, resource])).values()];
}

async function findOne(entry: string, lookup: ResourceLookup): Promise<PastedEntry> {
  const seen = seenText(entry);
  const named = new Map<string, Resource>();
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const { items, nextCursor } = await lookup(entry, cursor);
    const byId = items.find(({ id }) => id === entry);
    if (byId) return { kind: 'matched', entry, resource: byId };
    for (const item of items) if (foldText(seenText(item.label)) === foldText(seen)) named.set(item.id, item);
    if (nextCursor === undefined || nextCursor === cursor) break;
    cursor = nextCursor;
  }
  const exact = [...named.values()].filter(({ label }) => seenText(label) === seen);
  const candidates = exact.length > 0 ? exact : [...named.values()];
  const [first, second] = candidates;
  if (!first) return { kind: 'unknown', entry };
  return second ? { kind: 'ambiguous', entry, candidates } : { kind: 'matched', entry, resource: first };
}

/** A few at a time, and the results in the order of the things. */
async function inTurns<T, R>(
  things: readonly T[],
  act: (thing: T) => Promise<R>,
  atOnce = AT_ONCE,
): Promise<readonly R[]> {
  const results: R[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < things.length; at = next++) results[at] = await act(things[at] as T);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, things.length) }, work));
  return results;
}
