import { type ResourceScope, type Token, tokenShape } from '../token/token.ts';
import { type Resource, resourceShape } from './resource.ts';
import { type Fields, id, isObject, type ObjectShape, object, type Report, type TypeOf } from './shape.ts';
import { type TokenEvent, tokenEventShape } from './tokenEvent.ts';

/** Replaces unreadable fields. An empty `expiresAt` means unknown, not “never”. */
const blankToken = {
  name: '',
  tokenType: '',
  status: 'active',
  createdAt: '',
  expiresAt: '',
} as const satisfies Partial<Token>;

/** Requires only an id, because a leaked token with an invalid date must stay revocable. */
export function readToken(value: unknown, path: string, report: Report): Token {
  const token = readRow(tokenShape, blankToken, { value, path, report }) as Token;
  const scope: unknown = Reflect.get(value as object, 'resources');
  return scope === undefined || token.resources ? token : { ...token, resources: readableScope(scope) };
}

function readableScope(scope: unknown): ResourceScope {
  const ids: unknown = isObject(scope) ? Reflect.get(scope, 'ids') : undefined;
  const texts = Array.isArray(ids) ? ids.filter((each) => typeof each === 'string' || Number.isFinite(each)) : [];
  return { mode: 'selected', ids: texts.map(String) };
}

export function readResource(value: unknown, path: string, report: Report): Resource {
  const resource = readRow(resourceShape, {}, { value, path, report });
  return { ...resource, id: resource.id, label: resource.label ?? resource.id };
}

export function readTokenEvent(value: unknown, path: string): TokenEvent {
  const fault = tokenEventShape(value, path);
  if (fault !== undefined) throw new Error(fault);
  const known = Object.keys(tokenEventShape.fields).map((name) => [name, Reflect.get(value as object, name)] as const);
  return Object.fromEntries(known.filter(([, part]) => part !== undefined)) as never;
}

interface Row {
  readonly value: unknown;
  readonly path: string;
  readonly report: Report;
}

function readRow<Each extends Fields & { readonly id: typeof id }>(
  shape: ObjectShape<Each>,
  blank: Readonly<Record<string, unknown>>,
  { value, path, report }: Row,
): Partial<TypeOf<ObjectShape<Each>>> & { readonly id: string } {
  const row: Record<string, unknown> = { ...blank, id: readId(value, path) };
  for (const [name, field] of Object.entries(shape.fields)) {
    const part: unknown = Reflect.get(value as object, name);
    const fault = field(part, `${path}.${name}`);
    if (fault !== undefined) report(fault);
    else if (part !== undefined) row[name] = part;
  }
  return row as never;
}

const identified = object({ id });

function readId(value: unknown, path: string): string {
  const given: unknown = isObject(value) ? Reflect.get(value, 'id') : undefined;
  const fault = Number.isFinite(given) ? undefined : identified(value, path);
  if (fault !== undefined) throw new Error(fault);
  return String(given);
}
