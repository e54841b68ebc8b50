export type DocumentNode = Readonly<Record<string, unknown>>;

const MOST_REFERENCES = 20;

export function nodeOf(value: unknown): DocumentNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as DocumentNode) : {};
}

/** Reads only own properties, so that `constructor` and `__proto__` are ordinary names. */
export function own(node: DocumentNode, name: string): unknown {
  return Object.hasOwn(node, name) ? node[name] : undefined;
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function resolved(document: DocumentNode, value: unknown): DocumentNode {
  let node = nodeOf(value);
  for (let steps = 0; typeof own(node, '$ref') === 'string'; steps++) {
    const pointer = String(own(node, '$ref'));
    if (steps === MOST_REFERENCES || !pointer.startsWith('#/')) return {};
    node = pointer
      .slice(2)
      .split('/')
      .reduce<DocumentNode>((at, part) => nodeOf(own(at, part.replaceAll('~1', '/').replaceAll('~0', '~'))), document);
  }
  return node;
}
