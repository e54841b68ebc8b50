/** An unchecked JSON object. */
export type Wire = Readonly<Record<string, unknown>>;

/** A response of the API. */
export interface RestAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** `undefined` if the body isn't JSON. */
  readonly body: unknown;
  /** Includes the query. */
  readonly url: string;
}

/**
 * A function, or the paths of renamed fields, such as `{ name: 'label', code: 'errors.0.code' }`. An empty path means
 * the whole value.
 */
export type Reading<Shape, Context extends readonly unknown[] = []> =
  | ((wire: Wire, ...context: Context) => { readonly [Field in keyof Shape]?: unknown })
  | { readonly [Field in keyof Shape]?: string };

export function readThrough<Shape, Context extends readonly unknown[]>(
  reading: Reading<Shape, Context> | undefined,
  value: unknown,
  ...context: Context
): unknown {
  if (reading === undefined || !isObject(value)) return value;
  if (typeof reading === 'function') return reading(value, ...context);
  if (!isWire(value)) return value;
  const places = Object.entries(reading as Readonly<Record<string, string>>);
  return { ...value, ...Object.fromEntries(places.map(([field, path]) => [field, valueAt(value, path)])) };
}

export function valueAt(value: unknown, path: string): unknown {
  if (path === '') return value;
  return path
    .split('.')
    .reduce<unknown>((inner, name) => (isObject(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined), value);
}

/** Includes arrays, because a path can have an index. */
function isObject(value: unknown): value is Wire {
  return typeof value === 'object' && value !== null;
}

export function isWire(value: unknown): value is Wire {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** In these fields, `null` means never. */
const nullable = ['expiresAt', 'lastUsedAt'];

export function withoutGaps(value: unknown): unknown {
  if (!isWire(value)) return value;
  const isGap = ([name, field]: [string, unknown]) =>
    field === undefined || (field === null && !nullable.includes(name));
  return Object.fromEntries(Object.entries(value).filter((entry) => !isGap(entry)));
}

/** Converts Unix seconds to an ISO instant. Other values stay unchanged. */
export function instantFromSeconds(seconds: unknown): unknown {
  return typeof seconds === 'number' ? instantFromMilliseconds(seconds * 1000) : seconds;
}

/** Converts Unix milliseconds to an ISO instant. Other values stay unchanged. */
export function instantFromMilliseconds(milliseconds: unknown): unknown {
  if (typeof milliseconds !== 'number') return milliseconds;
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? milliseconds : date.toISOString();
}

export interface WireIds {
  read(value: unknown, ...fields: readonly string[]): unknown;
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
      const scope = value.resources;
      const limit = isWire(scope) && Array.isArray(scope.ids) && { resources: { ...scope, ids: scope.ids.map(text) } };
      return { ...value, ...limit, ...Object.fromEntries(ids) };
    },
    original: (id) => (originals.has(id) ? originals.get(id) : id),
  };
}
