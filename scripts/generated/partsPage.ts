import { relative } from 'node:path';
import { type Node, SyntaxKind } from 'typescript/unstable/ast';
import { anatomy } from '../../packages/react/src/provider/anatomy.ts';
import { inCell } from './inCell.ts';
import { type OpenedTypes, openProject } from './openTypes.ts';

const SOURCES = 'packages/react/src';

const INTRO = `Each part has the class \`twr-PART\` and the attribute \`data-part="PART"\`. Its other attributes name its state; an attribute
without values is present or absent, or has an id. \`classNames\` accepts a class for each part.

Before 1.0, a minor version can rename a part or change where it appears. The changelog names each change.`;

interface Part {
  readonly attributes: Map<string, Set<string>>;
  readonly files: Set<string>;
}

export function partsPage(): string {
  const types = openProject('packages/react/tsconfig.json');
  try {
    const parts = new Map<string, Part>(anatomy.map((name) => [name, { attributes: new Map(), files: new Set() }]));
    for (const file of types.program.getSourceFileNames().filter(isComponent)) {
      for (const element of elementsIn(types.program.getSourceFile(file))) collect(types, element, file, parts);
    }
    const rows = [...parts].map(([name, { attributes, files }]) => {
      const states = [...attributes].sort().map(([attribute, values]) => stateText(attribute, values));
      return `| \`${name}\` | ${states.join('<br>')} | ${[...files].sort().join(', ')} |`;
    });
    return ['# Parts', INTRO, ['| part | attributes | components |', '|---|---|---|', ...rows].join('\n')].join('\n\n');
  } finally {
    types.close();
  }
}

function isComponent(file: string): boolean {
  const path = relative('.', file);
  return path.startsWith(SOURCES) && path.endsWith('.tsx') && !path.endsWith('.test.tsx');
}

function elementsIn(file: Node | undefined): readonly Node[] {
  const found: Node[] = [];
  const visit = (node: Node): void => {
    if (node.kind === SyntaxKind.JsxAttributes) found.push(node);
    node.forEachChild(visit);
  };
  if (file) visit(file);
  return found;
}

function collect(types: OpenedTypes, element: Node, file: string, parts: ReadonlyMap<string, Part>): void {
  const names = childrenOf(element).flatMap((attribute) => partNames(types, attribute));
  for (const name of names) {
    const part = parts.get(name);
    if (!part) continue;
    part.files.add(`\`${file.split('/').at(-1)?.replace('.tsx', '')}\``);
    for (const [attribute, values] of dataAttributes(types, element)) {
      const known = part.attributes.get(attribute) ?? new Set();
      for (const value of values) known.add(value);
      part.attributes.set(attribute, known);
    }
  }
}

function childrenOf(node: Node): readonly Node[] {
  const found: Node[] = [];
  node.forEachChild((child) => {
    found.push(child);
  });
  return found;
}

function partNames({ checker }: OpenedTypes, attribute: Node): readonly string[] {
  if (attribute.kind !== SyntaxKind.JsxSpreadAttribute) return [];
  const [call] = childrenOf(attribute);
  if (call?.kind !== SyntaxKind.CallExpression) return [];
  const [callee, name] = childrenOf(call);
  const isPart = callee !== undefined && /^(part|root)$/.test((callee as Node & { readonly text?: string }).text ?? '');
  const type = isPart && name ? checker.getTypeAtLocation(name) : undefined;
  return type ? literalsIn(checker.typeToString(type)) : [];
}

function dataAttributes({ checker }: OpenedTypes, element: Node): readonly (readonly [string, readonly string[]])[] {
  return childrenOf(element).flatMap((attribute) => {
    if (attribute.kind !== SyntaxKind.JsxAttribute) return [];
    const [name, value] = childrenOf(attribute) as readonly (Node & { readonly text?: string })[];
    if (!name?.text?.startsWith('data-') || HELPERS.has(name.text)) return [];
    if (value?.kind === SyntaxKind.StringLiteral) return [[name.text, [value.text ?? '']] as const];
    const expression = value && childrenOf(value)[0];
    const type = expression && checker.getTypeAtLocation(expression);
    return [[name.text, type ? literalsIn(checker.typeToString(type)) : []] as const];
  });
}

const HELPERS: ReadonlySet<string> = new Set(['data-lpignore', 'data-bwignore', 'data-1p-ignore', 'data-row']);

function literalsIn(type: string): readonly string[] {
  return [...type.matchAll(/"([^"]*)"/g)].map(([, literal = '']) => literal);
}

function stateText(attribute: string, values: ReadonlySet<string>): string {
  const named = [...values].filter(Boolean).sort();
  return `\`${attribute}\`${named.length > 0 ? `: ${named.map((value) => `\`${inCell(value)}\``).join(', ')}` : ''}`;
}
