import type { Grant } from '../../token/token.ts';
import { type Cap, cappedRanks } from '../cappedRanks.ts';
import type { Catalogue } from '../catalogue.ts';
import { isReadOnly } from '../isReadOnly.ts';
import { riskOf } from '../riskOf.ts';

const known = new WeakMap<Catalogue, readonly Grant[]>();

/**
 * Each permission at its highest level that reads and changes nothing, nor brings along what does.
 * Dangerous reads stay out: nobody who asks for “read only” means them.
 */
export function readOnlyGrants(catalogue: Catalogue): readonly Grant[] {
  const made = known.get(catalogue) ?? harmless(catalogue);
  known.set(catalogue, made);
  return made;
}

function harmless(catalogue: Catalogue): readonly Grant[] {
  const caps = new Map<number, Cap>();
  for (const { position, grants } of catalogue.entries) {
    const rank = grants.findIndex((grant) => !isReadOnly(grant, catalogue) || riskOf(grant, catalogue) === 'dangerous');
    if (rank !== -1) caps.set(position, { rank });
  }
  const capped = cappedRanks(caps, catalogue);
  return catalogue.entries.flatMap(({ position, grants }) => {
    const highest = grants[(capped.get(position)?.rank ?? grants.length) - 1];
    return highest ? [highest] : [];
  });
}
