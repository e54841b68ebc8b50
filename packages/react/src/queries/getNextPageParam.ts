import type { Page } from '@tokenwright/core';

/** The cursor of the next page. One that has been asked for already would lead round in circles. */
export function getNextPageParam(
  { nextCursor }: Page<unknown>,
  _pages: unknown,
  _cursor: unknown,
  cursors: readonly (string | undefined)[],
): string | undefined {
  return cursors.includes(nextCursor) ? undefined : nextCursor;
}
