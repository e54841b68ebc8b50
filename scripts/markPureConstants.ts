import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { parseAst } from 'rolldown/parseAst';

/** Otherwise, bundlers keep an unused constant that calls a function or spreads an object. */
export const markPureConstants: Plugin = {
  name: 'mark-pure-constants',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, async ({ path }) => ({
      contents: withPureConstants(path, await readFile(path, 'utf8')),
      loader: path.endsWith('x') ? 'tsx' : 'ts',
    }));
  },
};

const PURE = '/* @__PURE__ */ ';

function withPureConstants(path: string, source: string): string {
  const marks: { readonly at: number; readonly mark: string }[] = [];
  const visit = (node: unknown): boolean => {
    if (Array.isArray(node)) return node.map(visit).some(Boolean);
    if (!isNode(node) || /Function|Class|^TSType/.test(node.type)) return false;
    if (/^(Call|New)Expression$/.test(node.type)) marks.push({ at: node.start, mark: PURE });
    const isCopy = node.type === 'SpreadElement' || (node.type === 'TemplateLiteral' && node.expressions?.length !== 0);
    return Object.values(node).map(visit).some(Boolean) || isCopy;
  };
  const { body } = parseAst(source, { lang: path.endsWith('x') ? 'tsx' : 'ts' });
  for (const statement of body) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    for (const { init } of declared?.type === 'VariableDeclaration' ? declared.declarations : []) {
      if (!init || !visit(init)) continue;
      marks.push({ at: init.end, mark: '))()' }, { at: init.start, mark: `${PURE}(() => (` });
    }
  }
  return marks
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, mark }) => `${text.slice(0, at)}${mark}${text.slice(at)}`, source);
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly expressions?: readonly unknown[];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
