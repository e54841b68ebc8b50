import { checkOptions, type Endpoint, type TokenOptions } from '@tokenwright/core';
import { declaredScopes } from './declaredScopes.ts';
import { nodeOf } from './documentNode.ts';
import { groupsOf } from './groupsOf.ts';
import { operationsOf } from './operationsOf.ts';

/** Settings beside the document. */
export interface OpenApiSettings extends Partial<Omit<TokenOptions, 'groups'>> {
  /** @default all but `openid`, `profile`, `email` and `offline_access` */
  readonly includes?: (scope: string) => boolean;
  /** `forms:write` includes `forms:read`. With `false`, each scope is a permission. @default true */
  readonly ladder?: boolean;
  /** Receives the parts that the options lack. */
  readonly onLeftOut?: (leftOut: OpenApiLeftOut) => void;
}

/** The parts that the options lack. */
export interface OpenApiLeftOut {
  /** Rejected by `includes`. */
  readonly scopes: readonly string[];
  /** Without an included scope. */
  readonly operations: readonly Endpoint[];
  /** Scopes without an operation. */
  readonly unused: readonly string[];
}

const SIGNING_IN = ['openid', 'profile', 'email', 'offline_access'];

/**
 * Options from an OpenAPI 3 or Swagger 2 document. A level's id is the scope; risks are missing, so add them.
 * @param document parsed; follows only internal `$ref`s
 * @throws {Error} if it names no scope
 * @example const options = optionsFromOpenApi(await (await fetch('/openapi.json')).json());
 */
export function optionsFromOpenApi(document: unknown, settings: OpenApiSettings = {}): TokenOptions {
  const { includes = (scope) => !SIGNING_IN.includes(scope), ladder = true, onLeftOut, ...more } = settings;
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
