import { normalizeLocale } from '@tokenwright/core/list';
import type { Language } from '../messages/language.ts';

/** Ignores a locale of another language: its dates and plurals would disagree with the texts. */
export function localeFor(language: Language | undefined, locale: string | undefined, hasOwnTexts: boolean): string {
  const given = normalizeLocale(locale ?? language?.locale);
  const spoken = language?.locale ?? (hasOwnTexts ? given : 'en');
  return scriptOf(given) === scriptOf(spoken) ? given : spoken;
}

function scriptOf(locale: string): string {
  const { language, script } = new Intl.Locale(locale).maximize();
  return `${language}-${script}`;
}
