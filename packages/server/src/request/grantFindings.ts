import { type CatalogueIndex, catalogueIndex } from '../catalogue/catalogueIndex.ts';
import type { Grant, TokenOptions } from '../catalogue/tokenOptions.ts';
import { type Finding, finding } from './finding.ts';

const GRANTS = 'permissions.grants';

/** What is wrong with the chosen permissions, all of it at once. */
export function grantFindings(grants: readonly Grant[], options: TokenOptions): readonly Finding[] {
  if (grants.length === 0) {
    return [finding('invalid', GRANTS, 'Choose at least one permission. A token without any can do nothing.')];
  }
  const catalogue = catalogueIndex(options);
  const ranks = new Map(grants.map((grant) => [grant.permission, catalogue.rank(grant)]));
  const isHeld = (grant: Grant) => {
    const rank = catalogue.rank(grant);
    return rank !== -1 && (ranks.get(grant.permission) ?? -1) >= rank;
  };
  const isRefused = (grants: readonly Grant[]) => grants.length > 0 && grants.every(isHeld);
  const refused = options.policy?.refusedCombinations?.filter((combination) => isRefused(combination.grants)) ?? [];
  return [
    ...repeated(grants),
    ...grants.flatMap((grant) => grantFinding(grant, catalogue, isHeld)),
    ...refused.map(({ reason }) => finding('policy', GRANTS, reason)),
  ];
}

function repeated(grants: readonly Grant[]): readonly Finding[] {
  const ids = grants.map((grant) => grant.permission);
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...twice].map((id) =>
    finding('invalid', GRANTS, `The permission “${id}” comes twice. Choose one level of it.`),
  );
}

function grantFinding(grant: Grant, catalogue: CatalogueIndex, isHeld: (grant: Grant) => boolean): readonly Finding[] {
  const permission = catalogue.permissions.get(grant.permission);
  const rank = catalogue.rank(grant);
  if (!permission || rank === -1) {
    const id = permission ? `level “${grant.level}” of “${grant.permission}”` : `permission “${grant.permission}”`;
    return [finding('invalid', GRANTS, `The ${id} is not offered. Remove it or choose another.`)];
  }
  const label = named(grant, catalogue);
  // A level includes those below it on the ladder, with their locks and what they require.
  const included = permission.levels.slice(0, rank + 1);
  const lock = permission.locked ?? included.find((level) => level.locked)?.locked;
  if (lock) return [finding('policy', GRANTS, `“${label}” cannot be granted by you. ${lock.reason}`)];
  const required = included.flatMap((level) => level.requires ?? []);
  return required
    .filter((each) => !isHeld(each))
    .map((each) => named(each, catalogue))
    .map((missing) =>
      finding('invalid', GRANTS, `“${label}” does not work without “${missing}”. Add that, or remove “${label}”.`),
    );
}

/** In the host's words: `Entries: Write`, or only `Export data` where there is one level. */
function named(grant: Grant, catalogue: CatalogueIndex): string {
  const permission = catalogue.permissions.get(grant.permission);
  const level = catalogue.level(grant);
  if (!permission || !level) return grant.permission;
  return permission.levels.length > 1 ? `${permission.label}: ${level.label}` : permission.label;
}
