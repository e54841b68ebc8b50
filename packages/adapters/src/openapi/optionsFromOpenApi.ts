import { checkOptions, type Endpoint, type TokenOptions } from '@tokenwright/core/api';
import { declaredScopes } from './declaredScopes.ts';
import { nodeOf } from './documentNode.ts';
import { groupsOf } from './groupsOf.ts';
import { operationsOf } from './operationsOf.ts';

/** Options that the document doesn't contain, and rules for its scopes. */
export interface OpenApiSettings extends Partial<Omit<TokenOptions, 'groups'>> {
  /** Selects the scopes. If omitted, all except `openid`, `profile`, `email`, `offline_access`, and `none`. */
  readonly includes?: (scope: string) => boolean;
  /** Whether `forms:write` includes `forms:read`. If `false`, each scope is a permission. @default true */
  readonly ladder?: boolean;
  /** Called with the parts of the document that the options don't contain. */
  readonly onLeftOut?: (leftOut: OpenApiLeftOut) => void;
}

/** The parts of the document that the options don't contain. */
export interface OpenApiLeftOut {
  /** Scopes that `includes` rejected. */
  readonly scopes: readonly string[];
  /** Operations without an included scope. */
  readonly operations: readonly Endpoint[];
  /** Scopes without an operation. */
  readonly unused: readonly string[];
}

const NO_PERMISSION = ['openid', 'profile', 'email', 'offline_access', 'none'];

/**
 * Creates token options from an OpenAPI 3 or Swagger 2 document. The id of a level is its scope. The document has no
 * risks, so add them.
 * @param document a parsed document. The function follows only internal `$ref`s
 * @throws {Error} if no scope is included, or the options are invalid
 * @example const options = optionsFromOpenApi(await (await fetch('/openapi.json')).json());
 */
export function optionsFromOpenApi(document: unknown, settings: OpenApiSettings = {}): TokenOptions {
  const { includes = (scope) => !NO_PERMISSION.includes(scope), ladder = true, onLeftOut, ...more } = settings;
  const root = nodeOf(document);
  const operations = operationsOf(root);
  const declared = declaredScopes(root);
  const needed = operations.flatMap(({ alternatives }) => alternatives.flat());
  const scopes = [...new Set([...declared.keys(), ...needed])];
  const included = scopes.filter(includes);
  if (included.length === 0) {
    throw new Error(
      'The document names no scope that can be chosen, so the options would have no permissions. ' +
        'Give its operations a `security` with scopes, or write the options by hand.',
    );
  }
  const isIncluded = (scope: string) => included.includes(scope);
  onLeftOut?.({
    scopes: scopes.filter((scope) => !isIncluded(scope)),
    operations: operations
      .filter(({ alternatives }) => !alternatives.flat().some(isIncluded))
      .map(({ endpoint }) => endpoint),
    unused: included.filter((scope) => !needed.includes(scope)),
  });
  return checkOptions({
    tokenTypes: [{ id: 'token', label: 'Access token' }],
    expirations: { presets: [7, 30, 90], defaultDays: 30 },
    ...more,
    groups: groupsOf(included, { root, operations, declared, ladder }),
  });
}
