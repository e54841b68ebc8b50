import type { Principal } from '../principal.ts';
import type { ResourceProvider } from '../resourceProvider.ts';

const PAGE = 1_000;

/**
 * The ids of every resource that exists now, page by page.
 * @throws {Error} when the provider gives a cursor that it gave before, which would never end
 */
export async function currentResources(
  type: string,
  provider: ResourceProvider,
  principal: Principal,
): Promise<readonly string[]> {
  const ids = new Set<string>();
  const cursors = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await provider.search({ type, query: '', cursor, limit: PAGE, withTotal: false }, principal);
    for (const { id } of page.items) ids.add(id);
    cursor = page.nextCursor;
    if (cursor !== undefined && cursors.has(cursor)) {
      throw new Error(`The resource provider gave the cursor of "${type}" twice, so its pages never end.`);
    }
    if (cursor !== undefined) cursors.add(cursor);
  } while (cursor !== undefined);
  return [...ids];
}
