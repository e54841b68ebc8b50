import {
  type Catalogue,
  type CatalogueEntry,
  highestRank,
  type Obstacle,
  obstacleOf,
} from '@tokenwright/core/permissions';

/** What stands in the way of a permission, or of its higher levels. */
export interface RowObstacles {
  /** The first level that cannot be chosen, from 0; as many as there are levels where all can. */
  readonly blockedFrom: number;
  /** Why not. */
  readonly lock: Obstacle | undefined;
  /** The token type that is chosen now cannot carry it; another one may. */
  readonly exclusion: Obstacle | undefined;
}

/** @param isTypeFinal whether there is no other token type, so that what it excludes cannot be had at all */
export function rowObstacles(
  entry: CatalogueEntry,
  catalogue: Catalogue,
  tokenType: string,
  isTypeFinal: boolean,
): RowObstacles {
  const blockedFrom = highestRank(entry, catalogue, isTypeFinal ? tokenType : '') + 1;
  const blocked = entry.grants[blockedFrom];
  const first = entry.grants[highestRank(entry, catalogue, tokenType) + 1];
  const now = first && obstacleOf(first, catalogue, tokenType);
  return {
    blockedFrom,
    lock: blocked && obstacleOf(blocked, catalogue, isTypeFinal ? tokenType : ''),
    exclusion: now?.kind === 'excluded' && !isTypeFinal ? now : undefined,
  };
}
