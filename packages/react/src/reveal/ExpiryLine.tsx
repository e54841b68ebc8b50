import type { Token } from '@tokenwright/core';
import { describeInstant, parseInstant } from '@tokenwright/core/expiration';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

/** When the server says that the token ends: its clock decides, not the page's. Nothing where that cannot be read. */
export function ExpiryLine({ token }: { readonly token: Token }) {
  const { part, text, locale, timeZone } = useTokenwright();
  const instant = parseInstant(token.expiresAt);
  if (instant === undefined) return null;
  if (instant === null) return <p {...part('expiry-moment')}>{text('reveal.neverExpires')}</p>;
  const moment = describeInstant(instant, timeZone, locale);
  return <p {...part('expiry-moment')}>{text('reveal.expires', { moment })}</p>;
}
