import { warnOfLocale } from '../wizard/warnDeveloper.ts';

/** Converts a locale such as `en_US.UTF-8`. An invalid locale becomes `en`. Warns in development. */
export function normalizeLocale(locale?: string): string {
  const given = locale ?? runtimeLocale();
  const tag = canonical(given.replace(/[.@].*$/, '').replaceAll('_', '-'));
  if (tag !== undefined && tag.toLowerCase() === given.toLowerCase()) return given;
  warnOfLocale(given, tag);
  return tag ?? 'en';
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
    return new Intl.DateTimeFormat().resolvedOptions().locale;
  } catch {
    return 'en';
  }
}
