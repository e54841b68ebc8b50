import type { Catalogue } from '../catalogue.ts';
import { namedGrant } from './namedGrant.ts';
import { type Call, parseCalls } from './parseCalls.ts';

const CREDENTIAL = /^(?=.*\d)[\w+/=.~-]{24,}$/u;

/**
 * Shortens pasted calls to a form like `POST /v1/forms; forms:read`. Drops hosts, queries, headers, cookies, and
 * bodies.
 */
export function withoutSecrets(text: string, catalogue: Catalogue): string {
  const isName = (line: string) => namedGrant(line, catalogue) !== undefined;
  const lines = text.split(/\r?\n/u);
  const names = lines.filter(isName).map((line) => line.trim());
  const calls = parseCalls(lines.filter((line) => !isName(line)).join('\n')).map(shortCall);
  return [...calls, ...names].filter((part) => part !== '').join('; ');
}

function shortCall({ method, segments, word }: Call): string {
  if (segments.some((segment) => /\s/u.test(segment))) return '';
  if (segments.length > 0) return [method, `/${segments.join('/')}`].filter(Boolean).join(' ');
  return word === undefined || CREDENTIAL.test(word) ? '' : word;
}
