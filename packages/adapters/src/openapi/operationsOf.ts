import type { Endpoint } from '@tokenwright/core';
import { type DocumentNode, listOf, nodeOf, own, resolved, textOf } from './documentNode.ts';

export interface Operation {
  readonly endpoint: Endpoint;
  /** An operation needs all scopes of one alternative. */
  readonly alternatives: readonly (readonly string[])[];
  readonly tag: string | undefined;
}

const METHODS = ['get', 'head', 'options', 'post', 'put', 'patch', 'delete', 'trace'];

export function operationsOf(document: DocumentNode): readonly Operation[] {
  return Object.entries(nodeOf(own(document, 'paths'))).flatMap(([path, value]) => {
    const item = resolved(document, value);
    return METHODS.filter((method) => own(item, method) !== undefined).map((method) =>
      operationOf(document, { method: method.toUpperCase(), path }, nodeOf(own(item, method))),
    );
  });
}

function operationOf(document: DocumentNode, at: Endpoint, operation: DocumentNode): Operation {
  const operationId = textOf(own(operation, 'operationId'));
  const security = own(operation, 'security') ?? own(document, 'security');
  return {
    endpoint: operationId === undefined ? at : { ...at, operationId },
    alternatives: listOf(security)
      .map(scopesOf)
      .filter(({ length }) => length > 0),
    tag: listOf(own(operation, 'tags')).flatMap((tag) => textOf(tag) ?? [])[0],
  };
}

function scopesOf(requirement: unknown): readonly string[] {
  const all = Object.values(nodeOf(requirement)).flatMap((scopes) =>
    listOf(scopes).flatMap((scope) => textOf(scope) ?? []),
  );
  return [...new Set(all)];
}
