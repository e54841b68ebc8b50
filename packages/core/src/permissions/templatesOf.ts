import type { Template, TokenOptions } from '../api/tokenOptions.ts';
import type { Text } from '../messages/createText.ts';
import type { Grant } from '../token/token.ts';
import { type Cap, cappedRanks } from './cappedRanks.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import { readsOnly } from './riskOf.ts';

export const READ_ONLY = 'read-only';

/** Returns the host's templates and the built-in read-only template. */
export function templatesOf(options: TokenOptions, text: Text): readonly Template[] {
  const own = options.templates ?? [];
  const grants = readOnlyGrants(catalogueOf(options.groups));
  if (grants.length === 0 || own.some(({ id }) => id === READ_ONLY)) return own;
  const label = text('permissions.readOnly');
  return [...own, { id: READ_ONLY, label, description: text('permissions.readOnlyHint'), grants }];
}

const cache = new WeakMap<Catalogue, readonly Grant[]>();

export function readOnlyGrants(catalogue: Catalogue): readonly Grant[] {
  const grants = cache.get(catalogue) ?? findReadOnlyGrants(catalogue);
  cache.set(catalogue, grants);
  return grants;
}

function findReadOnlyGrants(catalogue: Catalogue): readonly Grant[] {
  const caps = new Map<number, Cap>();
  for (const { position, permission } of catalogue.entries) {
    const rank = permission.levels.findIndex((level) => !readsOnly(level) || level.risk === 'dangerous');
    if (rank !== -1) caps.set(position, { rank });
  }
  const capped = cappedRanks(caps, catalogue);
  return catalogue.entries.flatMap(({ position, grants }) => {
    const highest = grants[(capped.get(position)?.rank ?? grants.length) - 1];
    return highest ? [highest] : [];
  });
}
