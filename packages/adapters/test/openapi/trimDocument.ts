import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

type Node = Readonly<Record<string, unknown>>;

const methods = ['get', 'head', 'options', 'post', 'put', 'patch', 'delete', 'trace'];

function trimmedDocument(document: Node, folder: string): Node {
  const inlined = (value: unknown) => inline(value, folder);
  const operation = (value: unknown) => {
    const { tags, ...kept } = pick(inlined(value), ['operationId', 'summary', 'tags', 'security']);
    return { ...kept, ...(Array.isArray(tags) && { tags: tags.slice(0, 1) }) };
  };
  const paths = map(document.paths, (item) =>
    map(pick(inlined(item), ['parameters', ...methods]), (each, name) =>
      methods.includes(name) ? operation(each) : undefined,
    ),
  );
  const tags = ((document.tags ?? []) as Node[]).map((tag) => map(pick(tag, ['name', 'description']), inlined));
  const components = document.components as Node | undefined;
  return {
    ...pick(document, ['openapi', 'swagger']),
    info: pick(document.info, ['title', 'version', 'license']),
    tags,
    paths,
    ...pick(document, ['security', 'securityDefinitions']),
    components: map(pick(components, ['securitySchemes']), (schemes) => map(schemes, inlined)),
  };
}

function inline(value: unknown, folder: string): unknown {
  const reference = (value as Node | null)?.$ref;
  if (typeof reference !== 'string' || reference.startsWith('#')) return value;
  const [file = '', pointer = ''] = reference.split('#/');
  const root: unknown = parse(readFileSync(join(folder, file), 'utf8'));
  return pointer.split('/').reduce((node, name) => (name === '' ? node : (node as Node)[name]), root);
}

function pick(value: unknown, names: readonly string[]): Node {
  return map(value, (inner, name) => (names.includes(name) ? inner : undefined));
}

function map(value: unknown, change: (inner: unknown, name: string) => unknown): Node {
  const entries = Object.entries((value ?? {}) as Node).map(([name, inner]) => [name, change(inner, name)]);
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
}

const [, , path = '', name = ''] = process.argv;
const whole = parse(readFileSync(path, 'utf8'), { maxAliasCount: -1 }) as Node;
writeFileSync(
  new URL(`${name}.json`, import.meta.url),
  `${JSON.stringify(trimmedDocument(whole, dirname(path)), null, 1)}\n`,
);
