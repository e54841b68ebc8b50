import { parseInstant } from '../expiration/parseInstant.ts';

/**
 * Returns the first fault of a value with its path, or `undefined`. A fault never quotes text, which may be a secret.
 */
export interface Shape<out Value = unknown> {
  (value: unknown, path: string): string | undefined;
  readonly of?: () => Value;
}

export type Report = (fault: string) => void;

export type TypeOf<Each> = Each extends Shape<infer Value> ? Value : never;

export declare const isOptional: unique symbol;

export interface OptionalShape<out Value> extends Shape<Value> {
  readonly [isOptional]: true;
}

export type Fields = Readonly<Record<string, Shape>>;

type ObjectOf<Each extends Fields> = Flat<
  { readonly [Name in keyof Each as Each[Name] extends OptionalShape<unknown> ? never : Name]: TypeOf<Each[Name]> } & {
    readonly [Name in keyof Each as Each[Name] extends OptionalShape<unknown> ? Name : never]?: TypeOf<Each[Name]>;
  }
>;

type Flat<Each> = { [Name in keyof Each]: Each[Name] } & {};

export interface ObjectShape<Each extends Fields> extends Shape<ObjectOf<Each>> {
  readonly fields: Each;
}

/** Longer text would block rendering. */
export const LONGEST_TEXT = 10_000;

const HTML = /^\s*<(!doctype|html)/i;

export const string: Shape<string> = expecting(
  `text of at most ${LONGEST_TEXT} characters`,
  (value) => typeof value === 'string' && value.length <= LONGEST_TEXT,
);
export const longText: Shape<string> = expecting('text', (value) => typeof value === 'string');
export const id: Shape<string> = expecting('an id', (value) => string(value, '') === undefined && value !== '');
export const boolean: Shape<boolean> = expecting('true or false', (value) => typeof value === 'boolean');
export const number: Shape<number> = expecting('a number', Number.isFinite);
export const instant: Shape<string> = expecting('an ISO instant', (value) => typeof parseInstant(value) === 'number');

export function oneOf<const Value extends string>(...values: readonly Value[]): Shape<Value> {
  return expecting(values.map((value) => `"${value}"`).join(' or '), (value) => values.includes(value as Value));
}

export function optional<Value>(shape: Shape<Value>): OptionalShape<Value> {
  const check = (value: unknown, path: string) => (value === undefined ? undefined : shape(value, path));
  return check as OptionalShape<Value>;
}

export function nullable<Value>(shape: Shape<Value>): Shape<Value | null> {
  return (value, path) => (value === null ? undefined : shape(value, path));
}

export function literalOr<const Literal extends string, Value>(
  literal: Literal,
  shape: Shape<Value>,
): Shape<Literal | Value> {
  return (value, path) => (value === literal ? undefined : shape(value, path));
}

export function array<Item>(shape: Shape<Item>): Shape<readonly Item[]> {
  const check = expecting('an array', Array.isArray);
  return (value, path) =>
    check(value, path) ??
    firstFault(value as readonly unknown[], (item, at) => shape(item, '') && shape(item, `${path}[${at}]`));
}

export function object<const Each extends Fields>(fields: Each): ObjectShape<Each> {
  const entries = Object.entries(fields);
  const check = expecting('an object', isObject);
  const shape: Shape<never> = (value, path) =>
    check(value, path) ??
    firstFault(entries, ([name, field]) => field(Reflect.get(value as object, name), join(path, name)));
  return Object.assign(shape, { fields });
}

export function variants<const Key extends string, const Each extends Readonly<Record<string, Fields>>>(
  key: Key,
  each: Each,
): Shape<
  { [Name in keyof Each & string]: Flat<{ readonly [K in Key]: Name } & ObjectOf<Each[Name]>> }[keyof Each & string]
> {
  const named = object({ [key]: oneOf(...Object.keys(each)) });
  const shapes = new Map(Object.entries(each).map(([name, fields]) => [name, object(fields)]));
  return (value, path) => named(value, path) ?? shapes.get(Reflect.get(value as object, key))?.(value, path);
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function expecting(what: string, isRight: (value: unknown) => boolean): Shape<never> {
  return (value, path) => (isRight(value) ? undefined : `${path && `${path}: `}expected ${what}, got ${kindOf(value)}`);
}

function firstFault<Item>(items: readonly Item[], check: (item: Item, at: number) => string | undefined) {
  for (let at = 0; at < items.length; at += 1) {
    const fault = check(items[at] as Item, at);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return HTML.test(value) ? 'HTML' : `text of ${value.length} characters`;
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'function') return 'a function';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
