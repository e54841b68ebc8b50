import type { Lock } from '../api/tokenOptions.ts';
import type { Grant } from '../token/token.ts';
import { type Cap, cappedRanks } from './cappedRanks.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';

/** Why a grant cannot be chosen. */
export interface Obstacle {
  /** `locked`: the person may not grant it. `excluded`: the token type cannot carry it. */
  readonly kind: 'locked' | 'excluded';
  /** What is in the way: the grant itself, or one that it requires. */
  readonly grant: Grant;
  /** The host's sentence. */
  readonly reason: string;
  /** Whether the host lets the person ask for it. */
  readonly canRequest: boolean;
}

interface Block extends Cap {
  readonly obstacle: Obstacle;
}

const known = new WeakMap<Catalogue, Map<string | undefined, ReadonlyMap<number, Block>>>();

/**
 * Why this grant cannot be chosen, on its own account or for something that it requires; `undefined` where it can.
 * @param tokenType the one that is chosen, or is the only one; without it, exclusions are no obstacle yet
 */
export function obstacleOf(grant: Grant, catalogue: Catalogue, tokenType?: string): Obstacle | undefined {
  const block = blocks(catalogue, tokenType || undefined).get(catalogue.entry(grant.permission)?.position ?? -1);
  return block && catalogue.rank(grant) >= block.rank ? block.obstacle : undefined;
}

/** The highest rank of a permission that can be chosen; -1 for none. */
export function highestRank({ position, grants }: CatalogueEntry, catalogue: Catalogue, tokenType?: string): number {
  return (blocks(catalogue, tokenType || undefined).get(position)?.rank ?? grants.length) - 1;
}

function blocks(catalogue: Catalogue, tokenType: string | undefined): ReadonlyMap<number, Block> {
  const ofTypes = known.get(catalogue) ?? new Map<string | undefined, ReadonlyMap<number, Block>>();
  known.set(catalogue, ofTypes);
  const made = ofTypes.get(tokenType) ?? cappedRanks(ownBlocks(catalogue, tokenType), catalogue);
  ofTypes.set(tokenType, made);
  return made;
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
    return { rank: 0, obstacle: { kind: 'excluded', grant, reason: exclusion.reason, canRequest: false } };
  }
  const rank = levels.findIndex((level) => level.locked);
  const lock = levels[rank]?.locked;
  return lock && lockedBlock(rank, lock, grants);
}

function lockedBlock(rank: number, { reason, canRequest = false }: Lock, grants: readonly Grant[]): Block | undefined {
  const grant = grants[rank];
  return grant && { rank, obstacle: { kind: 'locked', grant, reason, canRequest } };
}
