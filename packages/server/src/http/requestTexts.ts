import type { Context } from 'hono';
import { routePath } from 'hono/route';
import { foldedText } from '../tokens/searchText.ts';

/** Redacting shorter texts would make a log line unreadable. */
const SHORTEST = 4;

/** Returns the caller's texts, which the log must redact. */
export function requestTexts(c: Context): readonly string[] {
  const known = new Set(routePath(c, -1).split('/'));
  const parts = new URL(c.req.url).pathname.split('/').filter((part) => !known.has(part));
  const body: unknown = c.get('jsonText');
  return textsOf(c.req.raw, [...parts, ...stringsIn(typeof body === 'string' ? JSON.parse(body) : undefined)]);
}

export function textsOf({ url, headers }: Request, others: readonly string[] = []): readonly string[] {
  const { search, searchParams } = new URL(url);
  const texts = [...others, ...search.slice(1).split(/[&=]/), ...searchParams.values(), ...headers.values()];
  const decoded = texts.flatMap((text) => [text.trim(), decodedPart(text)]);
  // An error can quote the text as JSON, or the folded text of the search.
  const folded = decoded.flatMap((text) => [text, foldedText(text)]);
  const quoted = folded.flatMap((text) => [text, JSON.stringify(text).slice(1, -1)]);
  return [...new Set(quoted)].filter((text) => text.length >= SHORTEST);
}

function decodedPart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [key, ...stringsIn(each)]);
}
