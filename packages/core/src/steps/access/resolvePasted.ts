import type { Resource } from '../../api/resource.ts';
import type { Page } from '../../api/tokenListing.ts';
import { seenText } from '../../text/findConfusables.ts';
import { foldText } from '../../text/foldText.ts';

/** Searches one resource type. */
export type ResourceLookup = (query: string, cursor?: string) => Promise<Page<Resource>>;

/** The result for one pasted entry. */
export type PastedEntry =
  | { readonly kind: 'matched'; readonly entry: string; readonly resource: Resource }
  /** If several resources match, the user chooses by id. */
  | { readonly kind: 'ambiguous'; readonly entry: string; readonly candidates: readonly Resource[] }
  | { readonly kind: 'unknown'; readonly entry: string }
  | { readonly kind: 'failed'; readonly entry: string; readonly cause: unknown };

const CONCURRENCY = 4;

const PAGES = 10;

const MAX_ENTRY = 500;

/**
 * Finds each line by id or by whole name, in any case. A match by id takes precedence. Splits a line without a match into parts.
 * @throws the signal's reason, if the signal is aborted
 */
export async function resolvePasted(
  text: string,
  lookup: ResourceLookup,
  signal?: AbortSignal,
): Promise<readonly PastedEntry[]> {
  const find = async (entry: string): Promise<PastedEntry> => {
    signal?.throwIfAborted();
    if (entry.length > MAX_ENTRY) return { kind: 'unknown', entry };
    try {
      return await findOne(entry, lookup);
    } catch (cause) {
      signal?.throwIfAborted();
      return { kind: 'failed', entry, cause };
    }
  };
  const found = await mapConcurrently(splitPasted(text), async (line) => {
    const whole = await find(line);
    const parts = whole.kind === 'unknown' ? splitLine(line) : [];
    return parts.length > 0 ? mapConcurrently(parts, find, 1) : [whole];
  });
  signal?.throwIfAborted();
  return found.flat();
}

/** Adds matched resources without duplicates. Chosen resources keep their extra fields. */
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

async function mapConcurrently<T, R>(
  items: readonly T[],
  act: (item: T) => Promise<R>,
  concurrency = CONCURRENCY,
): Promise<readonly R[]> {
  const results: R[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) results[at] = await act(items[at] as T);
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, work));
  return results;
}

const BEFORE = /^(?:[\s\uFEFF\u200B]|[-*•–]\s|\d{1,4}[.)]\s|["'“”„«»])+/u;
const AFTER = /[\s\uFEFF\u200B"'“”„«»,;]/u;

function splitPasted(text: string): readonly string[] {
  const lines = text.split(/[\r\n\u2028\u2029]+/u).map(trimMarks);
  return [...new Set(lines)].filter((line) => line !== '');
}

function splitLine(line: string): readonly string[] {
  const parts = line.split(/[,;\t]/u).map(trimMarks);
  return parts.length > 1 ? [...new Set(parts)].filter((part) => part !== '') : [];
}

function trimMarks(line: string): string {
  const rest = line.replace(BEFORE, '');
  let end = rest.length;
  while (end > 0 && AFTER.test(rest[end - 1] ?? '')) end -= 1;
  return rest.slice(0, end);
}
