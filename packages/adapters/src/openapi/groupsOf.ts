import type { Permission, PermissionGroup, PermissionLevel } from '@tokenwright/core';
import { type DocumentNode, listOf, nodeOf, own, textOf } from './documentNode.ts';
import { grouped } from './grouped.ts';
import type { Operation } from './operationsOf.ts';
import { type ScopeName, scopeName } from './scopeName.ts';

interface ReadDocument {
  readonly root: DocumentNode;
  readonly operations: readonly Operation[];
  readonly declared: ReadonlyMap<string, string | undefined>;
}

const READS = ['GET', 'HEAD', 'OPTIONS'];
const UNTAGGED = 'other';

export function groupsOf(scopes: readonly string[], document: ReadDocument): readonly PermissionGroup[] {
  const endpointsOf = grouped(
    document.operations.flatMap((operation) => operation.scopes.map((scope) => ({ scope, operation }))),
    ({ scope }) => scope,
  );
  const operationsOf = (scope: string) => (endpointsOf.get(scope) ?? []).map(({ operation }) => operation);
  const bySubject = grouped(
    scopes.map((scope) => ({ scope, name: scopeName(scope), operations: operationsOf(scope) })),
    ({ name }) => name.subject,
  );
  const permissions = [...bySubject].map(([subject, named]) => ({
    tag: commonTag(named.flatMap(({ operations }) => operations)),
    permission: permissionOf(subject, named, document.declared),
  }));
  return [...grouped(permissions, ({ tag }) => tag)].map(([tag, members]) => ({
    ...groupNamed(tag, document.root),
    permissions: members.map(({ permission }) => permission),
  }));
}

interface NamedScope {
  readonly scope: string;
  readonly name: ScopeName;
  readonly operations: readonly Operation[];
}

function permissionOf(subject: string, named: readonly NamedScope[], declared: ReadDocument['declared']): Permission {
  const levels = named.toSorted((one, other) => one.name.rank - other.name.rank);
  return { id: subject, label: inWords(subject), levels: levels.map((level) => levelOf(level, declared)) };
}

function levelOf({ scope, name, operations }: NamedScope, declared: ReadDocument['declared']): PermissionLevel {
  const description = declared.get(scope);
  const endpoints = operations.map(({ endpoint }) => endpoint);
  const readOnly = endpoints.length > 0 ? endpoints.every(({ method }) => READS.includes(method)) : name.rank <= 1;
  return {
    id: scope,
    label: name.action === undefined ? 'Full access' : inWords(name.action),
    ...(description === undefined ? {} : { description }),
    readOnly,
    ...(endpoints.length === 0 ? {} : { endpoints }),
  };
}

function commonTag(operations: readonly Operation[]): string {
  const counted = [...grouped(operations, ({ tag = UNTAGGED }) => tag)];
  return counted.toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? UNTAGGED;
}

function groupNamed(tag: string, root: DocumentNode): Omit<PermissionGroup, 'permissions'> {
  const declared = listOf(own(root, 'tags')).map(nodeOf);
  const description = textOf(own(declared.find((each) => own(each, 'name') === tag) ?? {}, 'description'));
  return { id: tag, label: inWords(tag), ...(description === undefined ? {} : { description }) };
}

/** `file_comments` as `File comments`. */
function inWords(name: string): string {
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[\s_.:/-]+/g, ' ')
    .trim();
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1);
}
