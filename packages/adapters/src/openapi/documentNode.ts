/** An object of the document; nothing in it is trusted. */
export type DocumentNode = Readonly<Record<string, unknown>>;

const MOST_REFERENCES = 20;

/** The object that is there; an empty one for anything else. */
export function nodeOf(value: unknown): DocumentNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as DocumentNode) : {};
}

/** A field that the object itself has, so that `constructor` and `__proto__` are names like any other. */
export function own(node: DocumentNode, name: string): unknown {
  return Object.hasOwn(node, name) ? node[name] : undefined;
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What a local `$ref` leads to, by way of others; an empty object for one that leads elsewhere, nowhere or round in a circle. */
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
