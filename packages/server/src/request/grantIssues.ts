import { type CatalogueIndex, catalogueIndex } from '../catalogue/catalogueIndex.ts';
import type { TokenOptions } from '../wire/tokenOptionsSchema.ts';
import type { Grant, TokenRequest } from '../wire/tokenRequestSchema.ts';
import { type ValidationIssue, validationIssue } from './validationIssue.ts';

export function grantIssues(
  { permissions: grants, tokenType }: Pick<TokenRequest, 'permissions' | 'tokenType'>,
  options: TokenOptions,
): readonly ValidationIssue[] {
  const type = catalogueIndex(options).tokenTypes.get(tokenType);
  if (type?.permissions === 'none') {
    return grants.length === 0 ? [] : [invalid(`A “${type.label}” has fixed rights. Remove the permissions.`)];
  }
  if (grants.length === 0) {
    return [invalid('Choose at least one permission. A token without permissions cannot do anything.')];
  }
  const catalogue = catalogueIndex(options);
  const ranks = new Map(grants.map((grant) => [grant.permission, catalogue.rank(grant)]));
  const isGranted = (grant: Grant) => {
    const rank = catalogue.rank(grant);
    return rank !== -1 && (ranks.get(grant.permission) ?? -1) >= rank;
  };
  const combinations = options.policy?.refusedCombinations ?? [];
  const refused = combinations.filter((each) => each.grants.length > 0 && each.grants.every(isGranted));
  return [
    ...duplicateIssues(grants),
    ...grants.flatMap((grant) => issuesOfGrant(grant, catalogue, isGranted)),
    ...refused.map(({ reason }) => policy(reason)),
  ];
}

function duplicateIssues(grants: readonly Grant[]): readonly ValidationIssue[] {
  const seen = new Set<string>();
  const duplicates = new Set<string>();
  for (const { permission } of grants) (seen.has(permission) ? duplicates : seen).add(permission);
  return [...duplicates].map((id) => invalid(`The permission “${id}” is a duplicate. Choose one level of it.`));
}

function issuesOfGrant(
  grant: Grant,
  catalogue: CatalogueIndex,
  isGranted: (grant: Grant) => boolean,
): readonly ValidationIssue[] {
  const permission = catalogue.permissions.get(grant.permission);
  const rank = catalogue.rank(grant);
  if (!permission || rank === -1) {
    const id = permission ? `level “${grant.level}” of “${grant.permission}”` : `permission “${grant.permission}”`;
    return [invalid(`The ${id} is not available. Remove it or choose another.`)];
  }
  const label = labelOf(grant, catalogue);
  const included = permission.levels.slice(0, rank + 1);
  const lock = permission.locked ?? included.find((level) => level.locked)?.locked;
  if (lock) return [policy(`You cannot grant “${label}”. ${lock.reason}`)];
  const required = included.flatMap((level) => level.requires ?? []);
  return required
    .filter((each) => !isGranted(each))
    .map((each) => labelOf(each, catalogue))
    .map((missing) =>
      invalid(`“${label}” does not work without “${missing}”. Add “${missing}”, or remove “${label}”.`),
    );
}

function labelOf(grant: Grant, catalogue: CatalogueIndex): string {
  const permission = catalogue.permissions.get(grant.permission);
  const level = catalogue.level(grant);
  if (!permission || !level) return grant.permission;
  return permission.levels.length > 1 ? `${permission.label}: ${level.label}` : permission.label;
}

function invalid(message: string): ValidationIssue {
  return validationIssue('invalid', 'permissions.grants', message);
}

function policy(message: string): ValidationIssue {
  return validationIssue('policy', 'permissions.grants', message);
}
