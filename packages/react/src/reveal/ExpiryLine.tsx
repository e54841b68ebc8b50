import type { Token } from '@tokenwright/core';
import { describeInstant, parseInstant } from '@tokenwright/core/expiration';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

/** The token's expiration by the server's clock; empty for an invalid date. */
export function ExpiryLine({ token }: { readonly token: Token }) {
  const { part, text, locale, timeZone } = useTokenwright();
  const instant = parseInstant(token.expiresAt);
  if (instant === undefined) return null;
  if (instant === null) return <p {...part('expiry-moment')}>{text('reveal.neverExpires')}</p>;
  const moment = describeInstant(instant, timeZone, locale);
  return <p {...part('expiry-moment')}>{text('reveal.expires', { moment })}</p>;
}
