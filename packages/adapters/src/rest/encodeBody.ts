export interface EncodedBody {
  readonly content: string | URLSearchParams | FormData;
  readonly type: string | undefined;
}

/** Forms stay forms; other values become JSON. @throws {Error} with the path of a value that JSON can't hold */
export function encodeBody(value: unknown): EncodedBody | undefined {
  if (value === undefined) return undefined;
  if (value instanceof URLSearchParams || value instanceof FormData) return { content: value, type: undefined };
  const fault = faultIn(value, 'body', []);
  if (fault !== undefined) throw new Error(fault);
  return { content: JSON.stringify(value), type: 'application/json' };
}

function faultIn(value: unknown, path: string, parents: readonly object[]): string | undefined {
  if (value === null || ['string', 'boolean', 'undefined'].includes(typeof value)) return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : `${path}: ${value} is not JSON.`;
  if (typeof value !== 'object') return `${path}: a ${typeof value} is not JSON.`;
  if (parents.includes(value)) return `${path}: an object that holds itself is not JSON.`;
  if ('toJSON' in value) return undefined;
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
  if (!isPlain)
    return `${path}: ${value.constructor?.name ?? 'this object'} is not JSON. Send an object, an array or a form.`;
  for (const [name, inner] of Object.entries(value)) {
    const fault = faultIn(inner, `${path}.${name}`, [...parents, value]);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
