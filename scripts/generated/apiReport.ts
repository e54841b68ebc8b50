import { resolve } from 'node:path';
import { type Node, SyntaxKind } from 'typescript/unstable/ast';
import type { Symbol as TypeSymbol } from 'typescript/unstable/sync';
import { workspacePackages } from '../workspacePackages.ts';
import { entryDeclarations } from './entryDeclarations.ts';
import { declared, type OpenedTypes, openTypes } from './openTypes.ts';

const KINDS: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.InterfaceDeclaration,
  SyntaxKind.TypeAliasDeclaration,
  SyntaxKind.ClassDeclaration,
  SyntaxKind.FunctionDeclaration,
  SyntaxKind.VariableDeclaration,
]);

const HEADING = `The public types of this package. A changed signature changes this file, so that a review sees it.
\`pnpm build && pnpm generate\` writes it.`;

export function apiReports(): Readonly<Record<string, string>> {
  const published = workspacePackages().filter((each) => each.published);
  const packages = published.map((each) => ({ ...each, declarations: entryDeclarations(each.name, each.folder) }));
  const types = openTypes(packages.flatMap(({ declarations }) => declarations.map(({ path }) => path)));
  try {
    const reports = packages.map(({ folder, declarations }) => {
      const entries = declarations.map(({ entry, path }) => ({ entry, symbols: types.exportsOf(path) }));
      return [`test/apiReport/${folder.split('/').at(-1)}.txt`, report(types, folder, entries)] as const;
    });
    return Object.fromEntries(reports);
  } finally {
    types.close();
  }
}

function report(
  types: OpenedTypes,
  folder: string,
  entries: readonly { readonly entry: string; readonly symbols: readonly TypeSymbol[] }[],
): string {
  const lists = entries.map(({ entry, symbols }) => {
    const names = symbols.map(({ name }) => `  ${name}`).sort();
    return [entry, ...names].join('\n');
  });
  const roots = entries.flatMap(({ symbols }) => symbols);
  const texts = reachedDeclarations(types, resolve(folder, 'dist'), roots);
  return `${[HEADING, ...lists, ...texts.sort()].join('\n\n')}\n`;
}

function reachedDeclarations({ checker, program }: OpenedTypes, dist: string, roots: readonly TypeSymbol[]): string[] {
  const reached = new Map<number, string>();
  const waiting = [...roots];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const symbol = declared(checker, next);
    const nodes = symbol.declarations.filter(({ kind, path }) => KINDS.has(kind) && path.startsWith(`${dist}/`));
    if (nodes.length === 0 || reached.has(symbol.id)) continue;
    const found = nodes.flatMap((handle) => handle.resolve() ?? []);
    const text = found.map((node) =>
      declarationText(statementOf(node), program.getSourceFile(nodes[0]?.path ?? '')?.text ?? ''),
    );
    reached.set(symbol.id, text.join('\n'));
    const named = checker.getSymbolAtLocation(found.flatMap(identifiersIn));
    waiting.push(...named.filter((each) => each !== undefined));
  }
  return [...new Set(reached.values())];
}

function statementOf(node: Node): Node {
  return node.kind === SyntaxKind.VariableDeclaration ? node.parent.parent : node;
}

function declarationText({ pos, end }: Node, file: string): string {
  const text = file.slice(pos, end).replaceAll(/\/\*[\s\S]*?\*\/\n?/g, '');
  return text
    .replaceAll(/^\s*\n/gm, '')
    .replace(/^(export )?(declare )?/, '')
    .trim();
}

function identifiersIn(node: Node): readonly Node[] {
  const found: Node[] = [];
  const visit = (each: Node): void => {
    if (each.kind === SyntaxKind.Identifier) found.push(each);
    each.forEachChild(visit);
  };
  visit(node);
  return found;
}
