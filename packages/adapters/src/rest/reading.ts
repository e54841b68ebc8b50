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

export type IdKind = 'token' | 'resource' | 'tokenType' | 'event';

export interface WireIds {
  read(value: unknown, kinds: Readonly<Record<string, IdKind>>): unknown;
  original(id: string, kind: IdKind): unknown;
}

export function createWireIds(): WireIds {
  const originals = new Map<string, unknown>();

  function text(id: unknown, kind: IdKind): unknown {
    if (id === undefined || id === null) return id;
    const written = typeof id === 'string' ? id : JSON.stringify(id);
    if (written === id) originals.delete(`${kind} ${written}`);
    else originals.set(`${kind} ${written}`, id);
    return written;
  }

  return {
    read(value, kinds) {
      if (!isWire(value)) return value;
      const given = Object.entries(kinds).filter(([field]) => field in value);
      const ids = given.map(([field, kind]) => [field, text(value[field], kind)]);
      const scope = value.resources;
      const limit = isWire(scope) &&
        Array.isArray(scope.ids) && { resources: { ...scope, ids: scope.ids.map((id) => text(id, 'resource')) } };
      return { ...value, ...limit, ...Object.fromEntries(ids) };
    },
    original: (id, kind) => originals.get(`${kind} ${id}`) ?? id,
  };
}
