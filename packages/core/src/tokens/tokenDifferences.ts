import type { TokenOptions } from '../api/tokenOptions.ts';
import { type Catalogue, catalogueOf } from '../permissions/catalogue.ts';
import type { TokenRequest } from '../steps/builtInSteps.ts';
import type { Grant, ResourceScope, Token } from '../token/token.ts';

/** The editable parts of a token or of a request. */
export type EditableParts = Pick<TokenRequest, 'name' | 'description' | 'resources'> &
  Partial<Pick<Token, 'permissions' | 'expiresAt'>>;

/** One changed part. `isRaise`: the token can do more afterwards. */
export type TokenDifference =
  | { readonly part: 'name' | 'description'; readonly before: string; readonly after: string; readonly isRaise: false }
  | {
      readonly part: 'permission';
      readonly permission: string;
      readonly before: Grant | undefined;
      readonly after: Grant | undefined;
      readonly isRaise: boolean;
    }
  | {
      readonly part: 'resources';
      readonly before: ResourceScope | undefined;
      readonly after: ResourceScope | undefined;
      readonly isRaise: boolean;
    }
  | {
      readonly part: 'expiration';
      readonly before: string | null;
      readonly after: string | null;
      readonly isRaise: boolean;
    };

/** Omitted `permissions` and `expiresAt` are unchanged. */
export function tokenDifferences(
  before: EditableParts,
  after: EditableParts,
  options: TokenOptions,
): readonly TokenDifference[] {
  return [
    ...textDifference('name', before.name, after.name),
    ...textDifference('description', before.description ?? '', after.description ?? ''),
    ...grantDifferences(before.permissions, after.permissions, catalogueOf(options.groups)),
    ...scopeDifference(before.resources, after.resources),
    ...endDifference(before.expiresAt, after.expiresAt),
  ];
}

function textDifference(part: 'name' | 'description', before: string, after: string): readonly TokenDifference[] {
  return before === after ? [] : [{ part, before, after, isRaise: false }];
}

function grantDifferences(before: Token['permissions'], after: Token['permissions'], catalogue: Catalogue) {
  if (!before || !after) return [];
  const [was, is] = [byPermission(before), byPermission(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((permission): readonly TokenDifference[] => {
    const [old, now] = [was.get(permission), is.get(permission)];
    if (old?.level === now?.level) return [];
    const isRaise = now !== undefined && (!old || catalogue.rank(now) > catalogue.rank(old));
    return [{ part: 'permission', permission, before: old, after: now, isRaise }];
  });
}

function byPermission(grants: readonly Grant[]): ReadonlyMap<string, Grant> {
  return new Map(grants.map((grant) => [grant.permission, grant]));
}

const reach = { selected: 0, 'all-current': 1, all: 2 } as const;

function scopeDifference(before: ResourceScope | undefined, after: ResourceScope | undefined) {
  const [was, is] = [idsOf(before), idsOf(after)];
  const isSame = before?.mode === after?.mode && was.size === is.size && [...is].every((id) => was.has(id));
  if (isSame) return [];
  const isWider = !after || (before !== undefined && reach[after.mode] > reach[before.mode]);
  const isMore = before?.mode === 'selected' && [...is].some((id) => !was.has(id));
  return [{ part: 'resources', before, after, isRaise: isWider || isMore } as const];
}

function idsOf(scope: ResourceScope | undefined): ReadonlySet<string> {
  return new Set(scope?.mode === 'selected' ? scope.ids : []);
}

function endDifference(before: string | null | undefined, after: string | null | undefined) {
  if (before === undefined || after === undefined || before === after) return [];
  const isRaise = after === null || (before !== null && Date.parse(after) > Date.parse(before));
  return [{ part: 'expiration', before, after, isRaise } as const];
}
