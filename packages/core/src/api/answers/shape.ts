import { parseInstant } from '../../expiration/calendarDate.ts';

/**
 * What is wrong with a value, with where it stands: `items[3].expiresAt: expected an ISO instant, got 0`; nothing where it is right.
 * No text is ever quoted, for any text may be a secret.
 */
export type Shape = (value: unknown, path: string) => string | undefined;

/** Nobody reads more, and a page that is laid out with megabytes in it stands still. */
const LONGEST_TEXT = 10_000;

const HTML = /^\s*<(!doctype|html)/i;

export const text = expecting(
  `text of at most ${LONGEST_TEXT} characters`,
  (value) => typeof value === 'string' && value.length <= LONGEST_TEXT,
);
export const id = expecting('an id', (value) => text(value, '') === undefined && value !== '');
export const flag = expecting('true or false', (value) => typeof value === 'boolean');
export const count = expecting('a number', (value) => typeof value === 'number' && Number.isFinite(value));
export const instant = expecting('an ISO instant', (value) => typeof parseInstant(value) === 'number');

export function oneOf(...values: readonly string[]): Shape {
  return expecting(values.map((value) => `"${value}"`).join(' or '), (value) => values.includes(value as string));
}

/** The field may be left out. */
export function optional(shape: Shape): Shape {
  return (value, path) => (value === undefined ? undefined : shape(value, path));
}

export function nullable(shape: Shape): Shape {
  return (value, path) => (value === null ? undefined : shape(value, path));
}

export function list(shape: Shape): Shape {
  const array = expecting('an array', Array.isArray);
  return (value, path) =>
    array(value, path) ?? first(value as readonly unknown[], (item, at) => shape(item, `${path}[${at}]`));
}

/** An object that has at least these fields. */
export function object(fields: Readonly<Record<string, Shape>>): Shape {
  const entries = Object.entries(fields);
  const some = expecting('an object', isObject);
  return (value, path) =>
    some(value, path) ?? first(entries, ([name, shape]) => shape(Reflect.get(value as object, name), join(path, name)));
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @param what is expected, as the rest of a sentence */
export function expecting(what: string, isRight: (value: unknown) => boolean): Shape {
  return (value, path) => (isRight(value) ? undefined : `${path && `${path}: `}expected ${what}, got ${named(value)}`);
}

function first<Item>(items: readonly Item[], look: (item: Item, at: number) => string | undefined): string | undefined {
  for (const [at, item] of items.entries()) {
    const fault = look(item, at);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function named(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return HTML.test(value) ? 'HTML' : `text of ${value.length} characters`;
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'function') return 'a function';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
