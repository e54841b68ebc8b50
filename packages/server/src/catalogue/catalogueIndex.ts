import { checkCycles } from './checkCycles.ts';
import type { Grant, Permission, PermissionLevel, TokenOptions, TokenType } from './tokenOptions.ts';
import { notOffered, wrongCatalogue } from './wrongCatalogue.ts';

/** The host's options, checked once and indexed by id. */
export interface CatalogueIndex {
  readonly permissions: ReadonlyMap<string, Permission>;
  /** Those with a level that requires another permission. */
  readonly demanding: readonly Permission[];
  readonly tokenTypes: ReadonlyMap<string, TokenType>;
  /** Where a level stands on its permission's ladder, from 0; -1 where there is no such level. */
  rank(grant: Grant): number;
  level(grant: Grant): PermissionLevel | undefined;
}

const indexes = new WeakMap<TokenOptions, CatalogueIndex>();

/**
 * The index of these options; the same object gives the same index.
 * @throws {Error} naming the id, for an id that comes twice, a permission with no level, and a requirement that is not
 * offered or leads back to itself
 */
export function catalogueIndex(options: TokenOptions): CatalogueIndex {
  const made = indexes.get(options) ?? index(options);
  indexes.set(options, made);
  return made;
}

function index(options: TokenOptions): CatalogueIndex {
  byId('group', options.groups);
  const permissions = byId(
    'permission',
    options.groups.flatMap((group) => group.permissions),
  );
  const ranks = new Map<string, ReadonlyMap<string, number>>();
  for (const { id, levels } of permissions.values()) {
    if (levels.length === 0) throw wrongCatalogue(`the permission "${id}" has no level. Give it at least one`);
    byId(`level of "${id}"`, levels);
    ranks.set(id, new Map(levels.map((level, rank) => [level.id, rank])));
  }
  const rank = ({ permission, level }: Grant) => ranks.get(permission)?.get(level) ?? -1;
  const demanding = [...permissions.values()].filter(({ levels }) => levels.some(({ requires }) => requires?.length));
  for (const required of demanding.flatMap(({ levels }) => levels.flatMap((level) => level.requires ?? []))) {
    if (rank(required) === -1) throw notOffered(required);
  }
  checkCycles(demanding, rank);
  return {
    permissions,
    demanding,
    tokenTypes: byId('token type', options.tokenTypes),
    rank,
    level: (grant) => permissions.get(grant.permission)?.levels[rank(grant)],
  };
}

function byId<T extends { readonly id: string }>(kind: string, items: readonly T[]): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const item of items) {
    if (item.id === '') throw wrongCatalogue(`a ${kind} has an empty id. Give it one`);
    if (found.has(item.id)) throw wrongCatalogue(`the ${kind} "${item.id}" comes twice. Give each its own id`);
    found.set(item.id, item);
  }
  return found;
}
