import type { Endpoint, Grant, Permission, PermissionGroup, PermissionLevel } from '@tokenwright/core';
import { type DocumentNode, listOf, nodeOf, own, textOf } from './documentNode.ts';
import type { Operation } from './operationsOf.ts';
import { plainText } from './plainText.ts';
import { type ScopeName, scopeName } from './scopeName.ts';

interface ReadDocument {
  readonly root: DocumentNode;
  readonly operations: readonly Operation[];
  readonly declared: ReadonlyMap<string, string | undefined>;
  readonly ladder: boolean;
}

const READS = ['GET', 'HEAD', 'OPTIONS'];
const UNTAGGED = 'other';

export function groupsOf(scopes: readonly string[], document: ReadDocument): readonly PermissionGroup[] {
  const placed = scopes.map((scope) => ({ scope, name: nameOf(scope, document.ladder) }));
  const grantOf = new Map(placed.map(({ scope, name }) => [scope, { permission: name.subject, level: scope }]));
  const uses = grouped(
    document.operations.flatMap((operation) => usesOf(operation, grantOf, document.ladder)),
    ({ scope }) => scope,
  );
  const subjects = grouped(placed, ({ name }) => name.subject);
  const end = sharedEnd([...subjects.keys()]);
  const permissions = [...subjects].map(([subject, named]) => {
    const levels = named.toSorted((one, other) => one.name.rank - other.name.rank);
    return {
      tag: commonTag(named.flatMap(({ scope }) => uses.get(scope) ?? [])),
      permission: {
        id: subject,
        label: inWords(end && subject.endsWith(end) ? subject.slice(0, -end.length) : subject),
        levels: levels.map(({ scope, name }) => levelOf(scope, name, { uses: uses.get(scope) ?? [], document })),
      } satisfies Permission,
    };
  });
  return [...grouped(permissions, ({ tag }) => tag)].map(([tag, members]) => ({
    ...groupNamed(tag, document.root),
    permissions: members.map(({ permission }) => permission),
  }));
}

function nameOf(scope: string, ladder: boolean): ScopeName {
  const name = scopeName(scope);
  return ladder ? name : { ...name, subject: scope };
}

interface Use {
  readonly scope: string;
  readonly endpoint: Endpoint;
  readonly tag: string | undefined;
}

function usesOf(
  { endpoint, alternatives, tag }: Operation,
  grantOf: ReadonlyMap<string, Grant>,
  ladder: boolean,
): readonly Use[] {
  const uses = (ladder ? alternatives.map(highest) : alternatives).flatMap((scopes) =>
    scopes.map((scope) => {
      const needs = scopes.filter((other) => other !== scope).flatMap((other) => grantOf.get(other) ?? []);
      return { scope, endpoint: needs.length === 0 ? endpoint : { ...endpoint, needs }, tag };
    }),
  );
  const least = uses.toSorted((one, other) => (one.endpoint.needs?.length ?? 0) - (other.endpoint.needs?.length ?? 0));
  return [...new Map(least.toReversed().map((use) => [use.scope, use])).values()];
}

function highest(scopes: readonly string[]): readonly string[] {
  const named = scopes.map((scope) => ({ scope, ...scopeName(scope) }));
  return named
    .filter(({ subject, rank }) => !named.some((other) => other.subject === subject && other.rank > rank))
    .map(({ scope }) => scope);
}

interface LevelContext {
  readonly uses: readonly Use[];
  readonly document: ReadDocument;
}

function levelOf(scope: string, name: ScopeName, { uses, document }: LevelContext): PermissionLevel {
  const description = document.declared.get(scope);
  const endpoints = uses.map(({ endpoint }) => endpoint);
  const isNamedRead = name.action !== undefined && name.rank <= 1;
  return {
    id: scope,
    label: levelLabel(name.action),
    ...(description === undefined ? {} : { description: plainText(description) }),
    readOnly: isNamedRead && endpoints.every(({ method }) => READS.includes(method)),
    ...(endpoints.length === 0 ? {} : { endpoints }),
  };
}

const READ_ONLY = /^read[-_]?only$/i;
const READ_WRITE = /^read[-_]?write$/i;

function levelLabel(action: string | undefined): string {
  if (action === undefined) return 'Full access';
  if (READ_ONLY.test(action)) return 'Read';
  return READ_WRITE.test(action) ? 'Read and write' : inWords(action.toLowerCase());
}

/** Such as `:jira` in `comment:jira`. */
function sharedEnd(subjects: readonly string[]): string | undefined {
  const ends = grouped(subjects, (subject) => /:[^:]+$/.exec(subject)?.[0] ?? '');
  const [end, those] = [...ends].find(([, members]) => members.length > subjects.length / 2) ?? ['', []];
  const isClear = those.every((subject) => !subjects.includes(subject.slice(0, -end.length)));
  return end !== '' && those.length > 2 && isClear ? end : undefined;
}

function commonTag(uses: readonly Use[]): string {
  const counted = [...grouped(uses, ({ tag = UNTAGGED }) => tag)];
  return counted.toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? UNTAGGED;
}

function groupNamed(tag: string, root: DocumentNode): Omit<PermissionGroup, 'permissions'> {
  const declared = listOf(own(root, 'tags')).map(nodeOf);
  const description = textOf(own(declared.find((each) => own(each, 'name') === tag) ?? {}, 'description'));
  return {
    id: tag,
    label: inWords(tag),
    ...(description === undefined ? {} : { description: plainText(description) }),
  };
}

function inWords(name: string): string {
  const words = name
    .replace(/^[a-z]+:\/\/.*\/(?=[^/])/i, '')
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[\s_.:/-]+/g, ' ')
    .trim();
  const isShouted = words === words.toUpperCase() && words.length > 4;
  const text = isShouted ? words.toLowerCase() : words;
  return text === '' ? name : text.charAt(0).toUpperCase() + text.slice(1);
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
