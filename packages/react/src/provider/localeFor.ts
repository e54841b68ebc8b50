import { normalizeLocale } from '@tokenwright/core/list';
import type { Appearance } from './TokenwrightProvider.tsx';

/** Ignores a locale of another language: its dates and plurals would disagree with the texts. */
export function localeFor({
  language,
  locale,
  messages,
}: Pick<Appearance, 'language' | 'locale' | 'messages'>): string {
  const given = normalizeLocale(locale ?? language?.locale);
  const spoken = language?.locale ?? (messages ? given : 'en');
  return scriptOf(given) === scriptOf(spoken) ? given : spoken;
}

function scriptOf(locale: string): string {
  const { language, script } = new Intl.Locale(locale).maximize();
  return `${language}-${script}`;
}
