import type { Resource } from '../api/resource.ts';
import type { ResourceLookup } from '../steps/access/resolvePasted.ts';
import type { LinkDraft } from './draftFromLink.ts';
import { writeIds } from './linkList.ts';
import { NoteList } from './linkNote.ts';

const PAGES = 3;
const CONCURRENCY = 4;

/** Names the resources of a link, and removes those of another workspace. */
export async function findLinkedResources<Link extends LinkDraft>(link: Link, lookup: ResourceLookup): Promise<Link> {
  const { access } = link.drafts;
  if (!access || access.resources.length === 0) return link;
  const found = new Map<string, Resource>();
  const failed = new Set<string>();
  const waiting = access.resources.map(({ id }) => id);
  const work = async (): Promise<void> => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      try {
        const resource = found.get(id) ?? (await findById(id, lookup));
        if (resource) found.set(id, resource);
      } catch {
        failed.add(id);
      }
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  const list = new NoteList();
  const resources = access.resources.flatMap(({ id }) => {
    const resource = found.get(id);
    if (!resource) list.ignore('resources', writeIds([id]), failed.has(id) ? 'unchecked' : 'unknown');
    return resource ?? [];
  });
  const drafts = { ...link.drafts, access: { ...access, resources } };
  return { ...link, drafts, notes: [...link.notes, ...list.notes] };
}

async function findById(id: string, lookup: ResourceLookup): Promise<Resource | undefined> {
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const { items, nextCursor } = await lookup(id, cursor);
    const found = items.find((item) => item.id === id);
    if (found) return found;
    if (nextCursor === undefined || nextCursor === cursor) return undefined;
    cursor = nextCursor;
  }
  return undefined;
}
