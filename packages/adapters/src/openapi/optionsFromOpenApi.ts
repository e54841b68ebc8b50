import { checkOptions, type TokenOptions } from '@tokenwright/core';
import { declaredScopes } from './declaredScopes.ts';
import { nodeOf } from './documentNode.ts';
import { groupsOf } from './groupsOf.ts';
import { operationsOf } from './operationsOf.ts';

export interface OpenApiSettings extends Partial<Omit<TokenOptions, 'groups'>> {
  /** Selects scopes. @default all but `openid`, `profile`, `email` and `offline_access` */
  readonly includes?: (scope: string) => boolean;
}

const SIGNING_IN = ['openid', 'profile', 'email', 'offline_access'];

/**
 * Options from the scopes of an OpenAPI 3 or Swagger 2 document. A level's id is the scope. Levels have no risk: add
 * it
 * yourself.
 * @param document parsed; follows only internal `$ref`s
 * @throws {Error} if it names no scope
 * @example const options = optionsFromOpenApi(await (await fetch('/openapi.json')).json());
 */
export function optionsFromOpenApi(document: unknown, settings: OpenApiSettings = {}): TokenOptions {
  const { includes = (scope) => !SIGNING_IN.includes(scope), ...more } = settings;
  const root = nodeOf(document);
  const operations = operationsOf(root);
  const declared = declaredScopes(root);
  const scopes = [...new Set([...declared.keys(), ...operations.flatMap((operation) => operation.scopes)])];
  const included = scopes.filter(includes);
  if (included.length === 0) {
    throw new Error(
      'The document names no scope that can be chosen, so there is nothing to make permissions of. ' +
        'Give its operations a `security` with scopes, or write the options by hand.',
    );
  }
  return checkOptions({
    tokenTypes: [{ id: 'token', label: 'Access token' }],
    expirations: { presets: [7, 30, 90], defaultDays: 30 },
    ...more,
    groups: groupsOf(included, { root, operations, declared }),
  });
}
