import type { Text } from '../messages/createText.ts';
import type { ExpirationComparison } from './compareExpiration.ts';
import { describeInstant } from './describeInstant.ts';

interface Listener {
  readonly timeZone: string;
  readonly locale: string;
  readonly text: Text;
}

/** Tells the person that the server changed the life of the token; nothing where it did not. */
export function describeExpirationComparison(
  answer: ExpirationComparison,
  { timeZone, locale, text }: Listener,
): string | undefined {
  if (answer.kind === 'as-asked') return undefined;
  if (answer.kind === 'unreadable') return text('expiration.unreadable');
  const moment = (instant: number | null) =>
    instant === null ? text('expiration.never') : describeInstant(instant, timeZone, locale);
  return text(`expiration.${answer.kind}`, { asked: moment(answer.asked), granted: moment(answer.granted) });
}
