import type { Endpoint } from '@tokenwright/core';
import { type DocumentNode, listOf, nodeOf, own, resolved, textOf } from './documentNode.ts';
import { scopeName } from './scopeName.ts';

/** A call of the API, and the scopes of which it takes some. */
export interface Operation {
  readonly endpoint: Endpoint;
  readonly scopes: readonly string[];
  /** The first of its tags. */
  readonly tag: string | undefined;
}

const METHODS = ['get', 'head', 'options', 'post', 'put', 'patch', 'delete', 'trace'];

/** Every operation of the document, in its order. */
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
  // An empty `security` of its own means that the operation takes none.
  const security = own(operation, 'security') ?? own(document, 'security');
  const scopes = listOf(security).flatMap(scopesOf);
  return {
    endpoint: operationId === undefined ? at : { ...at, operationId },
    scopes: [...new Set(scopes)],
    tag: listOf(own(operation, 'tags')).flatMap((tag) => textOf(tag) ?? [])[0],
  };
}

/** What one requirement asks for. A level includes those below it, so of one subject the highest is enough. */
function scopesOf(requirement: unknown): readonly string[] {
  const all = Object.values(nodeOf(requirement)).flatMap((scopes) =>
    listOf(scopes).flatMap((scope) => textOf(scope) ?? []),
  );
  const named = all.map((scope) => ({ scope, ...scopeName(scope) }));
  return named
    .filter(({ subject, rank }) => !named.some((other) => other.subject === subject && other.rank > rank))
    .map(({ scope }) => scope);
}
