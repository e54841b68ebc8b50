import { warnOfLocale } from '../wizard/warnDeveloper.ts';

/** Converts a locale such as `en_US.UTF-8`. Returns English for an invalid one, and by default. */
export function normalizeLocale(locale?: string): string {
  const given = locale ?? runtimeLocale();
  const tag = canonical(given.replace(/[.@].*$/, '').replaceAll('_', '-'));
  if (tag !== undefined && tag.toLowerCase() === given.toLowerCase()) return withGregorianDates(given);
  warnOfLocale(given, tag);
  return withGregorianDates(tag ?? 'en');
}

/** Date fields show Gregorian years, Thai and Persian formats don't. */
function withGregorianDates(tag: string): string {
  try {
    const { calendar } = new Intl.DateTimeFormat(tag).resolvedOptions();
    return calendar === 'gregory' || /-u-.*ca-/.test(tag)
      ? tag
      : new Intl.Locale(tag, { calendar: 'gregory' }).toString();
  } catch {
    return tag;
  }
}

function canonical(tag: string): string | undefined {
  if (tag === 'POSIX') return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function runtimeLocale(): string {
  try {
    const { locale } = new Intl.DateTimeFormat().resolvedOptions();
    return /^en\b/i.test(locale) ? locale : 'en';
  } catch {
    return 'en';
  }
}
