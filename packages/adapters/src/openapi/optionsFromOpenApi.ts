import { checkOptions, type Endpoint, type TokenOptions } from '@tokenwright/core';
import { declaredScopes } from './declaredScopes.ts';
import { nodeOf } from './documentNode.ts';
import { groupsOf } from './groupsOf.ts';
import { operationsOf } from './operationsOf.ts';

/** Settings that an OpenAPI document lacks. */
export interface OpenApiSettings extends Partial<Omit<TokenOptions, 'groups'>> {
  /** Selects scopes. @default all but `openid`, `profile`, `email` and `offline_access` */
  readonly includes?: (scope: string) => boolean;
  /**
   * Whether `forms:write` includes `forms:read`. With `false`, each scope is a permission of its own, and a token gets exactly
   * the selected scopes. @default true
   */
  readonly ladder?: boolean;
  /** Receives the parts of the document that the options don't have. */
  readonly onLeftOut?: (leftOut: OpenApiLeftOut) => void;
}

/** The parts of a document that its options don't have. */
export interface OpenApiLeftOut {
  /** Scopes that `includes` rejects. */
  readonly scopes: readonly string[];
  /** Operations that need no scope, or none that is included. */
  readonly operations: readonly Endpoint[];
  /** Included scopes without an operation: only a description says what they allow. */
  readonly unused: readonly string[];
}

const SIGNING_IN = ['openid', 'profile', 'email', 'offline_access'];

/**
 * Options from the scopes of an OpenAPI 3 or Swagger 2 document. A level's id is the scope. Scopes that an operation needs
 * together stay together, descriptions become plain text, and levels have no risk: add it yourself.
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
