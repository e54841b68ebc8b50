import type { CDPSession } from 'playwright-core';
import { phraseOf, propertyOf, relatedTo, type SpokenNode, textOf } from './phraseOf.ts';

const widgets = 'button link radio checkbox textbox searchbox combobox option menuitem tab';

const WHOLE = new Set(`${widgets} heading columnheader img image DisclosureTriangle`.split(' '));

const AROUND = new Set(
  'dialog alertdialog group radiogroup region table menu form navigation tablist tabpanel'.split(' '),
);

const PARTS = new Set(['list', 'listitem', 'row']);

const SENTENCES = new Set(['Legend', 'paragraph', 'term', 'definition', 'cell', 'listitem']);

export interface Spoken {
  readonly focused: string;
  readonly content: readonly string[];
}

export async function speak(devtools: CDPSession, hasDialog: boolean): Promise<Spoken> {
  const { nodes } = (await devtools.send('Accessibility.getFullAXTree')) as { nodes: readonly SpokenNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const dialogs = nodes.filter((node) => !node.ignored && /dialog/.test(textOf(node.role)));
  const root = (hasDialog ? dialogs.at(-1) : undefined) ?? nodes[0];
  const said = nodes.filter((node) => !node.ignored && isSaid(node));
  const labels = new Set(said.flatMap((node) => [textOf(node.name), textOf(node.description)]));
  const descriptions = new Set(said.flatMap((node) => relatedTo(node, 'describedby')));
  return {
    focused: textOf(nodes.filter((node) => propertyOf(node, 'focused') === 'true').at(-1)?.name) || 'the page',
    content: root ? linesOf(root, { byId, labels, descriptions }, 0) : [],
  };
}

interface Tree {
  readonly byId: ReadonlyMap<string, SpokenNode>;
  readonly labels: ReadonlySet<string>;
  readonly descriptions: ReadonlySet<number | undefined>;
}

function isSaid(node: SpokenNode): boolean {
  const role = textOf(node.role);
  return WHOLE.has(role) || PARTS.has(role) || (AROUND.has(role) && textOf(node.name) !== '');
}

const childrenOf = (node: SpokenNode, { byId }: Tree): readonly SpokenNode[] =>
  (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);

function linesOf(node: SpokenNode, tree: Tree, depth: number): readonly string[] {
  if (tree.descriptions.has(node.backendDOMNodeId)) return [];
  const [role, name] = [textOf(node.role), textOf(node.name)];
  const indent = '  '.repeat(depth);
  if (role === 'StaticText') return name === '' || tree.labels.has(name) ? [] : [indent + name];
  const texts = SENTENCES.has(role)
    ? textsOf(node, tree)
        ?.join(' ')
        .replace(/\s+/g, ' ')
        .replace(/“ | (?=[”,.])/g, (found) => found.trim())
        .trim()
    : undefined;
  if (texts !== undefined) return lineOf(role, texts, tree).map((line) => indent + line);
  if (node.ignored || !isSaid(node)) return contentOf(node, tree, depth);
  if (WHOLE.has(role)) return [indent + phraseOf(node, 0)];
  return [indent + phraseOf(node, itemsOf(node, tree)), ...contentOf(node, tree, depth + 1)];
}

function lineOf(role: string, text: string, { labels }: Tree): readonly string[] {
  if (text === '') return [];
  if (role === 'listitem') return [`item: ${text}`];
  if (role === 'term') return [`${text}:`];
  return labels.has(text) ? [] : [text];
}

const contentOf = (node: SpokenNode, tree: Tree, depth: number): readonly string[] =>
  childrenOf(node, tree).flatMap((child) => linesOf(child, tree, depth));

function textsOf(node: SpokenNode, tree: Tree): readonly string[] | undefined {
  if (textOf(node.role) === 'StaticText') return [textOf(node.name)];
  if (WHOLE.has(textOf(node.role))) return undefined;
  const parts = childrenOf(node, tree).map((child) => textsOf(child, tree));
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

function itemsOf(node: SpokenNode, tree: Tree): number {
  const counts = childrenOf(node, tree).map((child) => {
    if (child.ignored) return itemsOf(child, tree);
    return textOf(child.role) === 'listitem' ? 1 : 0;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}
