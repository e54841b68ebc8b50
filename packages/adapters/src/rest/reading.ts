/** A JSON object from the API, before anybody knows what is in it. */
export type Wire = Readonly<Record<string, unknown>>;

/**
 * How a shape is read from what the API sends: a function, or the names that its fields have there, where they differ.
 * Dots lead into objects, and the empty name is the whole: `{ name: 'label', createdBy: 'creator.email' }`.
 * What comes of it is checked, so a function may pass on what it does not know.
 */
export type Reading<Shape> =
  | ((wire: Wire) => { readonly [Field in keyof Shape]?: unknown })
  | { readonly [Field in keyof Shape]?: string };

/** What a reading makes of it. Only an object can be read; anything else is for the check to name. */
export function readThrough<Shape>(reading: Reading<Shape> | undefined, value: unknown): unknown {
  if (reading === undefined || !isWire(value)) return value;
  if (typeof reading === 'function') return reading(value);
  const renamed = Object.entries(reading as Readonly<Record<string, string>>);
  return { ...value, ...Object.fromEntries(renamed.map(([field, path]) => [field, valueAt(value, path)])) };
}

/** What is there, step by step through objects of its own; the empty path is the whole. */
export function valueAt(value: unknown, path: string): unknown {
  if (path === '') return value;
  return path
    .split('.')
    .reduce<unknown>((inner, name) => (isWire(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined), value);
}

/** APIs say `null`, and readings `undefined`, where the port leaves one of these fields out. */
export function withoutGaps(value: unknown, optional: readonly string[]): unknown {
  if (!isWire(value)) return value;
  const isGap = ([name, one]: [string, unknown]) => one === undefined || (one === null && optional.includes(name));
  return Object.fromEntries(Object.entries(value).filter((entry) => !isGap(entry)));
}

export function isWire(value: unknown): value is Wire {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
