import type { Page } from '@tokenwright/core';

/** The cursor of the next page. A repeated cursor ends the list, which would otherwise never end. */
export function getNextPageParam(
  { nextCursor }: Page<unknown>,
  _pages: unknown,
  _cursor: unknown,
  cursors: readonly (string | undefined)[],
): string | undefined {
  return cursors.includes(nextCursor) ? undefined : nextCursor;
}
