import type { Catalogue } from '../catalogue.ts';
import { namedGrant } from './namedGrant.ts';
import { type Call, parseCalls } from './parseCalls.ts';

const CREDENTIAL = /^(?=.*\d)[\w+/=.~-]{24,}$/u;
const SECRET =
  /[=@$\\`]|["']\s*:|(?:^|[\s"'])--?[a-z]|(?:authorization|cookie)\s*:|\b(?:bearer|basic|digest)\s+\S|(?:passw|pwd|secret|token|key)\S*\s*:\s/iu;
const CALL =
  /:\/\/|(?:^|[\s\\/])curl(?:\.exe)?(?:\s|$)|(?:^|\s)\/|^(?:get|head|post|put|patch|delete|options|query)\s+\S*\/|^[#$>%]/iu;
const MARKER = /^\s*(?:[-*]\s+|•\s*|\d+\.\s+)/u;

/**
 * Shortens pasted calls to a form like `POST /v1/forms; forms:read`. Drops hosts, queries, headers, cookies, and
 * bodies.
 */
export function withoutSecrets(text: string, catalogue: Catalogue): string {
  const isName = (line: string) => namedGrant(line, catalogue) !== undefined;
  const lines = text.split(/\r?\n/u).map((line) => line.replace(MARKER, ''));
  const list = lines.map((line) => line.trim()).filter(Boolean);
  if (list.some((line) => !isOneName(line, isName)) && list.every((line) => isPlain(line, isName))) {
    return list.reduce((joined, line) => joined + (/[,;|[({]$/u.test(joined) ? ' ' : ', ') + line);
  }
  const names = lines.filter(isName).map((line) => line.trim());
  const calls = parseCalls(lines.filter((line) => !isName(line)).join('\n')).map(shortCall);
  return [...calls, ...names].filter((part) => part !== '').join('; ');
}

function isOneName(line: string, isName: (line: string) => boolean): boolean {
  return isName(line) || /^[^\s"',|]+$/u.test(line);
}

function isPlain(line: string, isName: (line: string) => boolean): boolean {
  if (isName(line)) return true;
  const header = /^([\w-]+):(?:\s|$)/u.exec(line)?.[1];
  if (header !== undefined && !isName(header)) return false;
  return !CALL.test(line) && !holdsSecret(line);
}

function holdsSecret(text: string): boolean {
  return SECRET.test(text) || text.split(/[^\w+/=.~-]+/u).some((word) => CREDENTIAL.test(word));
}

function shortCall({ method, segments, word }: Call): string {
  if (segments.some((segment) => /\s/u.test(segment))) return '';
  if (segments.length > 0) return [method, `/${segments.join('/')}`].filter(Boolean).join(' ');
  return word === undefined || holdsSecret(word) ? '' : word;
}
