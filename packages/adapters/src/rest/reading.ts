/** A JSON object from the API, before it is checked. */
export type Wire = Readonly<Record<string, unknown>>;

/** An answer of the API. */
export interface RestAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON; `undefined` for any other content. */
  readonly body: unknown;
  /** The address that was asked, with its query. */
  readonly url: string;
}

/**
 * How a shape is read from the API's JSON: a function, or the place of each field where it differs from the port's name.
 * Dots lead into objects, and the empty path is the whole: `{ name: 'label', createdBy: 'creator.email' }`.
 * The result is checked, so a function may pass on values it does not know.
 */
export type Reading<Shape, Context extends readonly unknown[] = []> =
  | ((wire: Wire, ...context: Context) => { readonly [Field in keyof Shape]?: unknown })
  | { readonly [Field in keyof Shape]?: string };

/** Applies a reading to an object. Any other value passes unread, so that the check names it. */
export function readThrough<Shape, Context extends readonly unknown[]>(
  reading: Reading<Shape, Context> | undefined,
  value: unknown,
  ...context: Context
): unknown {
  if (reading === undefined || !isWire(value)) return value;
  if (typeof reading === 'function') return reading(value, ...context);
  const places = Object.entries(reading as Readonly<Record<string, string>>);
  return { ...value, ...Object.fromEntries(places.map(([field, path]) => [field, valueAt(value, path)])) };
}

/** The value at a dotted path through own properties; the empty path is the value itself. */
export function valueAt(value: unknown, path: string): unknown {
  if (path === '') return value;
  return path
    .split('.')
    .reduce<unknown>((inner, name) => (isWire(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined), value);
}

export function isWire(value: unknown): value is Wire {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Fields of a token whose `null` has a meaning: it never expires, or was never used. */
const nullable = ['expiresAt', 'lastUsedAt'];

/** Leaves out fields that are `undefined`, or `null` where the port has no `null`. */
export function withoutGaps(value: unknown): unknown {
  if (!isWire(value)) return value;
  const isGap = ([name, field]: [string, unknown]) =>
    field === undefined || (field === null && !nullable.includes(name));
  return Object.fromEntries(Object.entries(value).filter((entry) => !isGap(entry)));
}

/** Converts Unix time in seconds to an ISO instant. Passes on any other value, so that the check names it. */
export function instantFromSeconds(seconds: unknown): unknown {
  return typeof seconds === 'number' ? instantFromMilliseconds(seconds * 1000) : seconds;
}

/** Converts Unix time in milliseconds to an ISO instant. Passes on any other value. */
export function instantFromMilliseconds(milliseconds: unknown): unknown {
  if (typeof milliseconds !== 'number') return milliseconds;
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? milliseconds : date.toISOString();
}

/**
 * Ids that are numbers or objects in the API's JSON. The port's ids are text, and bodies send back the original value.
 */
export interface WireIds {
  /** Replaces the ids in these fields by text. */
  read(value: unknown, ...fields: readonly string[]): unknown;
  /** The id as the API sent it; the text itself for an id that the adapter has not seen. */
  original(id: string): unknown;
}

export function createWireIds(): WireIds {
  const originals = new Map<string, unknown>();

  function text(id: unknown): unknown {
    if (id === undefined || id === null || typeof id === 'string') return id;
    const written = JSON.stringify(id);
    originals.set(written, id);
    return written;
  }

  return {
    read(value, ...fields) {
      if (!isWire(value)) return value;
      const ids = fields.filter((field) => field in value).map((field) => [field, text(value[field])]);
      return { ...value, ...Object.fromEntries(ids) };
    },
    original: (id) => (originals.has(id) ? originals.get(id) : id),
  };
}
