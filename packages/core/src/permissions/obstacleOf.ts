import type { Lock } from '../api/tokenOptions.ts';
import type { Grant } from '../token/token.ts';
import { type Cap, cappedRanks } from './cappedRanks.ts';
import type { Catalogue } from './catalogue.ts';
import type { CatalogueEntry } from './catalogueEntries.ts';

/** The reason why the user can't choose a grant. */
export interface Obstacle extends Lock {
  readonly kind: 'locked' | 'excluded';
  readonly grant: Grant;
}

interface Block extends Cap {
  readonly obstacle: Obstacle;
}

const cache = new WeakMap<Catalogue, Map<string | undefined, ReadonlyMap<number, Block>>>();

/**
 * Returns the obstacle of a grant or of its requirements.
 * @param tokenType adds the exclusions of this type
 */
export function obstacleOf(grant: Grant, catalogue: Catalogue, tokenType?: string): Obstacle | undefined {
  const block = blocks(catalogue, tokenType || undefined).get(catalogue.entry(grant.permission)?.position ?? -1);
  return block && catalogue.rank(grant) >= block.rank ? block.obstacle : undefined;
}

/** Returns the highest rank that the user can choose, or -1. */
export function highestRank({ position, grants }: CatalogueEntry, catalogue: Catalogue, tokenType?: string): number {
  return (blocks(catalogue, tokenType || undefined).get(position)?.rank ?? grants.length) - 1;
}

function blocks(catalogue: Catalogue, tokenType: string | undefined): ReadonlyMap<number, Block> {
  const byType = cache.get(catalogue) ?? new Map<string | undefined, ReadonlyMap<number, Block>>();
  cache.set(catalogue, byType);
  const found = byType.get(tokenType) ?? cappedRanks(ownBlocks(catalogue, tokenType), catalogue);
  byType.set(tokenType, found);
  return found;
}

function ownBlocks({ entries }: Catalogue, tokenType: string | undefined): Map<number, Block> {
  const found = new Map<number, Block>();
  for (const entry of entries) {
    const block = ownBlock(entry, tokenType);
    if (block) found.set(entry.position, block);
  }
  return found;
}

function ownBlock({ permission, grants }: CatalogueEntry, tokenType: string | undefined): Block | undefined {
  const { locked, excludedFrom, levels } = permission;
  if (locked) return lockedBlock(0, locked, grants);
  const exclusion = excludedFrom?.find((each) => each.tokenType === tokenType);
  const [grant] = grants;
  if (exclusion && grant) {
    return { rank: 0, obstacle: { kind: 'excluded', grant, reason: exclusion.reason } };
  }
  const rank = levels.findIndex((level) => level.locked);
  const lock = levels[rank]?.locked;
  return lock && lockedBlock(rank, lock, grants);
}

function lockedBlock(rank: number, lock: Lock, grants: readonly Grant[]): Block | undefined {
  const grant = grants[rank];
  return grant && { rank, obstacle: { kind: 'locked', grant, ...lock } };
}
