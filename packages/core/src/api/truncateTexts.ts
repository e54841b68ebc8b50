import { LONGEST_TEXT } from './shape.ts';

/** Ids stay whole. */
const texts: ReadonlySet<string> = new Set(['label', 'description', 'reason', 'riskReason']);

export function truncateTexts<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, part]) => [name, truncate(name, part)] as const);
  if (entries.every(([name, part]) => part === Reflect.get(value, name))) return value;
  return (Array.isArray(value) ? entries.map(([, part]) => part) : Object.fromEntries(entries)) as Value;
}

function truncate(name: string, part: unknown): unknown {
  if (typeof part !== 'string') return truncateTexts(part);
  if (part.length <= LONGEST_TEXT || !texts.has(name)) return part;
  // A cut surrogate pair would show as a broken character.
  return `${part.slice(0, LONGEST_TEXT - 2).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
