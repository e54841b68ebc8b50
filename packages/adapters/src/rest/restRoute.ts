import { TokenApiError } from '@tokenwright/core/api';

/** An HTTP method. */
export type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A verb and a path, such as `DELETE /api_keys/{id}` or `GET /search?q={query}`. */
export type RestRoute = `${Verb} /${string}`;

export type PlaceholderValues = Readonly<Record<string, unknown>>;

interface Target {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
}

const ROUTE = /^(GET|POST|PUT|PATCH|DELETE) (\/[^\s?#]*)(?:\?([^\s#]*))?$/;
const PLACEHOLDER = /\{(\w+)\}/g;

export function checkRoute(route: unknown, option: string, names: readonly string[]): void {
  if (typeof route !== 'string' || !ROUTE.test(route)) {
    throw new Error(
      `${option}: "${route}" is not a route. Write a verb and a path, such as "POST /tokens/{id}/revoke".`,
    );
  }
  checkPlaceholders(route, option, names);
}

export function checkPlaceholders(template: unknown, option: string, names: readonly string[]): void {
  if (typeof template === 'object' && template !== null) {
    for (const [name, inner] of Object.entries(template)) checkPlaceholders(inner, `${option}.${name}`, names);
  }
  if (typeof template !== 'string') return;
  const unknown = [...template.matchAll(PLACEHOLDER)].find(([, name = '']) => !names.includes(name));
  if (!unknown) return;
  const known = names.length === 0 ? 'This method has none.' : `Use ${names.map((name) => `{${name}}`).join(', ')}.`;
  throw new Error(`${option}: this method has no placeholder ${unknown[0]}. ${known}`);
}

export function targetOf(route: RestRoute, values: PlaceholderValues = {}): Target {
  const [, method = '', path = '', search = ''] = ROUTE.exec(route) ?? [];
  const query = new URLSearchParams();
  for (const [name, template] of new URLSearchParams(search)) {
    if (isFilled(template, values)) query.append(name, asText(fillTemplate(template, values)));
  }
  return { method, path: path.replace(PLACEHOLDER, (_, name: string) => pathSegment(values[name])), query };
}

/** A parameter without a value is omitted, together with a prefix such as `contains:`. */
function isFilled(template: string, values: PlaceholderValues): boolean {
  const names = [...template.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  return names.length === 0 || names.some((name) => asText(values[name]) !== '');
}

export function fillTemplate(template: unknown, values: PlaceholderValues): unknown {
  if (typeof template === 'string') {
    const [whole, name = ''] = /^\{(\w+)\}$/.exec(template) ?? [];
    return whole ? values[name] : template.replace(PLACEHOLDER, (_, part: string) => asText(values[part]));
  }
  if (Array.isArray(template)) return template.map((item) => fillTemplate(item, values));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([name, inner]) => [name, fillTemplate(inner, values)]));
}

function asText(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** @throws {TokenApiError} `invalid`: URLs resolve `.` and `..` */
function pathSegment(value: unknown): string {
  const text = asText(value);
  if (text === '' || text === '.' || text === '..' || /\p{Cs}/u.test(text)) {
    throw new TokenApiError('invalid', {
      cause: new Error(`The id ${JSON.stringify(text)} cannot be part of an address.`),
    });
  }
  return encodeURIComponent(text);
}

export function intentUuidOf(intentKey: string): string {
  const variant = ((Number.parseInt(intentKey[16] ?? '0', 16) & 3) | 8).toString(16);
  const parts = [intentKey.slice(0, 8), intentKey.slice(8, 12), `4${intentKey.slice(13, 16)}`];
  return [...parts, `${variant}${intentKey.slice(17, 20)}`, intentKey.slice(20, 32)].join('-');
}
