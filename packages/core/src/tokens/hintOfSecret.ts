import type { Token } from '../token/token.ts';

const HIDDEN = /^(.+?)(?:…|\.{3}|\*+|•+)(.+)$/;

const SHORTEST_SECRET = 16;

/** Replaces a secret in a search with its hint. */
export function hintOfSecret(query: string, tokens: readonly Token[]): string {
  const pasted = query.trim();
  if (pasted.length < SHORTEST_SECRET || /\s/.test(pasted)) return query;
  for (const { hint = '' } of tokens) {
    const [, start = '', end = ''] = HIDDEN.exec(hint) ?? [];
    const isSecret = start !== '' && pasted.startsWith(start) && pasted.length > hint.length + 4;
    if (isSecret) return hint.slice(0, -end.length) + pasted.slice(-end.length);
  }
  return query;
}
