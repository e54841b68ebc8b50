import type { StoryText } from './page/readTexts.ts';

const WORD = /\p{L}{2,}/u;

const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';

const ENGLISH_TIMES = new RegExp(
  `\\b\\d{1,2} (${MONTHS})[a-z]*( \\d{4})?\\b|\\b(${MONTHS})[a-z]* \\d{1,2}\\b|\\b\\d+ (sec|min|minute|hr|hour|day|wk|week|mo|month|yr|year)s?\\.? ago\\b|\\bin \\d+ (minute|hour|day|week|month|year)s?\\b`,
);

const REST_OF_TIME = /\b(UTC|CES?T|EDT|EST|JST|at|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/;

const HINT = /\bmtl_…\w+/;

const LONG = 7;

const REPEATED = /(.{1,200})\1{3}|(.{20,200})\2/su;

export function outsideCatalogue(texts: readonly StoryText[], data: readonly string[]): readonly string[] {
  let depth = 0;
  const outside = texts.map(({ text, attribute }) => {
    const read = readOutside(text, attribute ? 0 : depth);
    if (!attribute) depth = read.depth;
    return read.plain;
  });
  return [...new Set(outside)].filter((text) => WORD.test(text) && !isData(text, data));
}

function readOutside(text: string, before: number): { readonly plain: string; readonly depth: number } {
  let depth = before;
  let plain = '';
  for (const letter of text) {
    if (letter === '[') depth += 1;
    else if (letter === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0) plain += letter;
  }
  return { plain: plain.trim(), depth };
}

function isData(text: string, data: readonly string[]): boolean {
  const known = text.toLowerCase().replace(/…$/, '');
  const isKnown = (each: string) => each === known || (known.length > LONG && each.includes(known));
  if (data.some((each) => isKnown(each.toLowerCase())) || REPEATED.test(text)) return true;
  let rest = text.replaceAll(new RegExp(`${ENGLISH_TIMES.source}|${REST_OF_TIME.source}|${HINT.source}`, 'g'), ' ');
  for (const each of data) if (each.length > 2 && rest.includes(each)) rest = rest.replaceAll(each, ' ');
  return !WORD.test(rest);
}

function isCount(text: string, data: readonly string[]): boolean {
  return /^\d/.test(text) && isData(text, data);
}

export interface Compared {
  readonly english: readonly StoryText[];
  readonly accented: readonly StoryText[];
  readonly translated: readonly StoryText[];
  readonly data: readonly string[];
  readonly isTranslation: (text: string) => boolean;
}

export function untranslated({ english, accented, translated, data, isTranslation }: Compared): readonly string[] {
  const kept = new Set(accented.flatMap(({ text }) => [text, text.replaceAll(/[[\]]/g, '')]));
  const fromCatalogue = new Set(english.map(({ text }) => text).filter((text) => !kept.has(text)));
  const found = translated.filter(
    ({ text, lang }) =>
      WORD.test(text) &&
      (lang === 'en' ||
        (fromCatalogue.has(text) && !isTranslation(text) && !isCount(text, data)) ||
        (ENGLISH_TIMES.test(text) && !data.some((each) => ENGLISH_TIMES.test(each) && text.includes(each)))),
  );
  return [...new Set(found.map(({ text }) => text))];
}
