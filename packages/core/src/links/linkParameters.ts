import { decode, isOurs, nameOf, PREFIX, split } from './isTemplateLink.ts';

export const linkChoices = ['name', 'description', 'type', 'permissions', 'scope', 'resources', 'expires'] as const;

export type LinkChoice = (typeof linkChoices)[number];

export interface LinkParameter {
  readonly name: string;
  /** `undefined` if the percent encoding is broken. */
  readonly value: string | undefined;
  readonly raw: string;
}

/** Enough for 10,000 permissions. */
export const LONGEST_QUERY = 400_000;

/** Removes the choices from a URL. */
export function withoutLink(url: string): string {
  return withQuery(url, []);
}

export function withParameters(
  url: string,
  parameters: readonly (readonly [name: LinkChoice, value: string])[],
): string {
  return withQuery(
    url,
    parameters.map(([name, value]) => `${PREFIX}${name}=${encode(value)}`),
  );
}

function withQuery(url: string, added: readonly string[]): string {
  const { path, query, hash } = split(url);
  const kept = query.split('&').filter((pair) => pair !== '' && !isOurs(pair));
  const pairs = [...kept, ...added];
  return `${path}${pairs.length > 0 ? '?' : ''}${pairs.join('&')}${hash}`;
}

export function readParameters(url: string): readonly LinkParameter[] | undefined {
  const { query } = split(url);
  if (query.length > LONGEST_QUERY) return undefined;
  return query
    .split('&')
    .filter(isOurs)
    .map((pair) => {
      const raw = pair.slice(nameOf(pair).length + 1);
      return { name: (decode(nameOf(pair)) ?? '').slice(PREFIX.length), value: decode(raw), raw };
    });
}

const HALF_PAIR = /\p{Cs}/gu;
const READABLE: Readonly<Record<string, string>> = { '%20': '+', '%2C': ',', '%3A': ':', '%2F': '/', '%40': '@' };

function encode(text: string): string {
  return encodeURIComponent(text.replace(HALF_PAIR, '\uFFFD')).replace(
    /%(?:20|2C|3A|2F|40)/g,
    (code) => READABLE[code] ?? code,
  );
}
