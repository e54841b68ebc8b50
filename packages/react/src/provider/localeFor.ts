import { normalizeLocale } from '@tokenwright/core/list';
import type { Language } from '../messages/language.ts';

/** Ignores a locale of another language: its dates and plurals would disagree with the texts. */
export function localeFor(language: Language | undefined, locale: string | undefined): string {
  const given = normalizeLocale(locale ?? language?.locale);
  return !language || scriptOf(given) === scriptOf(language.locale) ? given : language.locale;
}

function scriptOf(locale: string): string {
  const { language, script } = new Intl.Locale(locale).maximize();
  return `${language}-${script}`;
}
