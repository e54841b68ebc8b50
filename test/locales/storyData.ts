import { globSync, readFileSync } from 'node:fs';
import { visibleText } from '@tokenwright/core/list';
import { parseSync } from 'rolldown/utils';

const SOURCES = [
  'stories/**/*.{ts,tsx}',
  'test/documented/Own*.tsx',
  'packages/react/test/extremeOptions.ts',
  'packages/dashboard/src/seed/**/*.ts',
  'packages/adapters/src/memory/*.ts',
];

const NAMES = ['Ctrl', 'Enter', 'GitHub Actions', '.env', 'cURL', 'Node', 'Python', 'saved'];

const QUERIES = /^(get|find|query)(All)?By|^(shows|chooseItem|toHave\w+|toBe\w+|toMatch|toEqual|toContain\w*)$/;

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

export function storyData(): readonly string[] {
  const texts = new Set(NAMES);
  for (const path of globSync(SOURCES)) {
    const { program } = parseSync(path, readFileSync(path, 'utf8'));
    collect(program, texts);
  }
  return [...texts].filter((text) => /\p{L}/u.test(text)).sort((one, other) => other.length - one.length);
}

function collect(value: unknown, texts: Set<string>): void {
  if (Array.isArray(value)) for (const each of value) collect(each, texts);
  if (!isNode(value)) return;
  if (value.type === 'CallExpression' && QUERIES.test(calledName(value['callee']))) return;
  const text = textOf(value);
  if (text) texts.add(text).add(visibleText(text));
  for (const child of Object.values(value)) if (typeof child === 'object') collect(child, texts);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function calledName(callee: unknown): string {
  if (!isNode(callee)) return '';
  if (callee.type === 'MemberExpression') return calledName(callee['property']);
  return typeof callee['name'] === 'string' ? callee['name'] : '';
}

function textOf(node: Node): string | undefined {
  if ((node.type === 'Literal' || node.type === 'JSXText') && typeof node['value'] === 'string')
    return node['value'].trim();
  const { cooked } = (node.type === 'TemplateElement' ? node['value'] : {}) as { readonly cooked?: string };
  return cooked?.trim();
}
