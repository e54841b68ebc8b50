import type { Token } from '../token/token.ts';

const HIDDEN = /^(.+?)(?:…|\.{3}|\*+|•+)(.+)$/;

const SHORTEST_SECRET = 16;

const SHOWN_END = 4;

/** Replaces a secret in a search with its hint. */
export function hintOfSecret(query: string, tokens: readonly Token[]): string {
  for (const word of query.split(/\s+/)) {
    const hint = word.length < SHORTEST_SECRET ? undefined : hintOf(word, tokens);
    if (hint !== undefined) return hint;
  }
  return query;
}

function hintOf(word: string, tokens: readonly Token[]): string | undefined {
  for (const { hint = '' } of tokens) {
    const [, start = '', end = ''] = HIDDEN.exec(hint) ?? [];
    const isSecret = start !== '' && word.startsWith(start) && word.length > hint.length + 4;
    if (isSecret) return hint.slice(0, -end.length) + word.slice(-end.length);
  }
  return isRandom(word) ? word.slice(-SHOWN_END) : undefined;
}

function isRandom(word: string): boolean {
  const digits = word.match(/\d/g)?.length ?? 0;
  if (digits === 0 || !/[a-z]/i.test(word)) return false;
  return /[a-z\d]{16}/i.test(word) || (word.length >= 32 && digits >= 6);
}
