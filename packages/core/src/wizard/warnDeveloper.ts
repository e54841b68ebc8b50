import { describeFailure, ended } from '../api/describeFailure.ts';
import type { TokenApiError } from '../api/tokenApiError.ts';

/** Bundlers replace exactly this expression, and drop the sentences from production. */
declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** Prints a message once, in development only. Never pass an API's response, which may contain a secret. */
export function warnDeveloper(message: string): void {
  try {
    if (process.env.NODE_ENV !== 'production') printOnce(message);
  } catch {
    // A browser without a bundler has no `process`.
  }
}

export function warnOfFault(name: string, fault: string): void {
  try {
    if (process.env.NODE_ENV !== 'production') printOnce(`${name} does not match TokenApi: ${ended(fault)}`);
  } catch {}
}

export function warnOfFailure(name: string, cause: unknown, error: TokenApiError, mayQuote: boolean): void {
  try {
    if (process.env.NODE_ENV !== 'production') printOnce(describeFailure(name, cause, error, mayQuote));
  } catch {}
}

export function warnOfLocale(given: string, tag = 'en'): void {
  try {
    if (process.env.NODE_ENV !== 'production')
      printOnce(`the locale "${given}" is not a BCP 47 tag, so ${tag} is used. Pass a tag such as "en-US".`);
  } catch {}
}

export function warnOfTimeZone(given: string | undefined): void {
  try {
    if (process.env.NODE_ENV !== 'production')
      printOnce(`the time zone "${given}" is unknown, so UTC is used. Pass an IANA name such as "Europe/Berlin".`);
  } catch {}
}

const printed = new Set<string>();

function printOnce(message: string | undefined): void {
  if (message === undefined || printed.has(message)) return;
  printed.add(message);
  console.warn(`Tokenwright: ${message}`);
}
