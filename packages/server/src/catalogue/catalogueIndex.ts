import type { Permission, PermissionLevel, TokenOptions, TokenType } from '../wire/tokenOptionsSchema.ts';
import type { Grant } from '../wire/tokenRequestSchema.ts';

export interface CatalogueIndex {
  readonly permissions: ReadonlyMap<string, Permission>;
  readonly tokenTypes: ReadonlyMap<string, TokenType>;
  /** The position of the level in its permission, from 0; -1 if unknown. */
  rank(grant: Grant): number;
  level(grant: Grant): PermissionLevel | undefined;
}

const indexes = new WeakMap<TokenOptions, CatalogueIndex>();

/** @throws {Error} if the catalogue is invalid */
export function catalogueIndex(options: TokenOptions): CatalogueIndex {
  const cached = indexes.get(options) ?? createIndex(options);
  indexes.set(options, cached);
  return cached;
}

/**
 * Checks a catalogue and returns it unchanged.
 * @throws {Error} if the catalogue is not valid; the message names the problem
 */
export function defineCatalogue<const Catalogue extends TokenOptions>(catalogue: Catalogue): Catalogue {
  const { policy, templates }: TokenOptions = catalogue;
  const { rank } = catalogueIndex(catalogue);
  const grants = [...(policy?.refusedCombinations ?? []), ...(templates ?? [])].flatMap((each) => each.grants);
  const unknown = grants.find((grant) => rank(grant) === -1);
  if (unknown) throw notOffered(unknown);
  return catalogue;
}

function createIndex(options: TokenOptions): CatalogueIndex {
  byId('group', options.groups);
  const permissions = byId(
    'permission',
    options.groups.flatMap((group) => group.permissions),
  );
  const ranks = new Map<string, ReadonlyMap<string, number>>();
  for (const { id, levels } of permissions.values()) {
    if (levels.length === 0) throw invalidCatalogue(`the permission "${id}" has no level. Add at least one`);
    byId(`level of "${id}"`, levels);
    ranks.set(id, new Map(levels.map((level, rank) => [level.id, rank])));
  }
  const rank = ({ permission, level }: Grant) => ranks.get(permission)?.get(level) ?? -1;
  checkRequirements([...permissions.values()], rank);
  return {
    permissions,
    tokenTypes: byId('token type', options.tokenTypes),
    rank,
    level: (grant) => permissions.get(grant.permission)?.levels[rank(grant)],
  };
}

function byId<T extends { readonly id: string }>(kind: string, items: readonly T[]): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const item of items) {
    if (item.id === '') throw invalidCatalogue(`a ${kind} has an empty id. Add one`);
    if (found.has(item.id)) throw invalidCatalogue(`the ${kind} "${item.id}" is a duplicate. Use unique ids`);
    found.set(item.id, item);
  }
  return found;
}

/** A level includes the levels below it, so it needs their requirements too. */
function checkRequirements(permissions: readonly Permission[], rank: (grant: Grant) => number): void {
  const requiring = permissions.filter(({ levels }) => levels.some(({ requires }) => requires?.length));
  const unknown = requiring
    .flatMap(({ levels }) => levels.flatMap((level) => level.requires ?? []))
    .find((grant) => rank(grant) === -1);
  if (unknown) throw notOffered(unknown);
  const byPermission = new Map(requiring.map((permission) => [permission.id, permission]));
  const visited = new Map<string, 'visiting' | 'done'>();
  const visit = ({ permission: id, level }: Grant): void => {
    const key = JSON.stringify([id, level]);
    if (visited.get(key) === 'visiting') {
      throw invalidCatalogue(`the level "${id}: ${level}" requires itself in a circle. Remove one of the requirements`);
    }
    const permission = byPermission.get(id);
    if (visited.has(key) || !permission) return;
    visited.set(key, 'visiting');
    const at = rank({ permission: id, level });
    const below = permission.levels[at - 1];
    if (below) visit({ permission: id, level: below.id });
    for (const required of permission.levels[at]?.requires ?? []) visit(required);
    visited.set(key, 'done');
  };
  for (const { id, levels } of requiring) for (const level of levels) visit({ permission: id, level: level.id });
}

function invalidCatalogue(problem: string): Error {
  return new Error(`The token catalogue is not valid: ${problem}.`);
}

function notOffered({ permission, level }: Grant): Error {
  return invalidCatalogue(`it names "${permission}: ${level}" but does not offer it. Offer it, or name another level`);
}
