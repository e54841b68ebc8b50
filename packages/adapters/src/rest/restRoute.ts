import { TokenApiError } from '@tokenwright/core/api';

/** An HTTP method. */
export type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A verb and a path, such as `DELETE /api_keys/{id}` or `GET /search?q={query}`. */
export type RestRoute = `${Verb} /${string}`;

export type PlaceholderValues = Readonly<Record<string, unknown>>;

export function withoutValues(names: readonly string[]): PlaceholderValues {
  return Object.fromEntries(names.map((name) => [name, undefined]));
}

interface Target {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
}

export const ROUTE = /^(GET|POST|PUT|PATCH|DELETE) (\/[^\s?#]*)(?:\?([^\s#]*))?$/;
const PLACEHOLDER = /\{(\w+)\}/g;

export function placeholdersIn(template: string): readonly string[] {
  return [...template.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}

export function invalid(message: string): TokenApiError {
  return new TokenApiError('invalid', { cause: new Error(message) });
}

export function targetOf(route: RestRoute, values: PlaceholderValues = {}): Target {
  const unknown = placeholdersIn(route).find((name) => !Object.hasOwn(values, name));
  if (unknown !== undefined) throw invalid(`${route}: this method has no placeholder {${unknown}}.`);
  const [, method = '', path = '', search = ''] = ROUTE.exec(route) ?? [];
  const query = new URLSearchParams();
  for (const template of search.split('&').filter((each) => isFilled(each, values))) {
    const filled = template.replace(PLACEHOLDER, (_, name: string) => formEncoded(asText(values[name])));
    for (const [name, value] of new URLSearchParams(filled)) query.append(name, value);
  }
  return { method, path: path.replace(PLACEHOLDER, (_, name: string) => pathSegment(values[name])), query };
}

/** A parameter without a value is omitted, together with a prefix such as `contains:`. */
function isFilled(template: string, values: PlaceholderValues): boolean {
  const names = placeholdersIn(template);
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

function formEncoded(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1);
}

function asText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** @throws {TokenApiError} `invalid`: URLs resolve `.` and `..` */
function pathSegment(value: unknown): string {
  const text = asText(value);
  if (text === '' || text === '.' || text === '..' || /\p{Cs}/u.test(text)) {
    throw invalid(`The id ${JSON.stringify(text)} cannot be part of a URL.`);
  }
  return encodeURIComponent(text);
}

export function intentOf(intentKey: string): { readonly intentKey: string; readonly intentUuid: string } {
  return { intentKey, intentUuid: intentUuidOf(intentKey) };
}

export function intentUuidOf(intentKey: string): string {
  const variant = ((Number.parseInt(intentKey[16] ?? '0', 16) & 3) | 8).toString(16);
  const parts = [intentKey.slice(0, 8), intentKey.slice(8, 12), `4${intentKey.slice(13, 16)}`];
  return [...parts, `${variant}${intentKey.slice(17, 20)}`, intentKey.slice(20, 32)].join('-');
}
