import { describeInstant, type Token } from '@tokenwright/core';
import { useScope } from '../scope/Scope.tsx';

/** When the server says that the token ends: its clock decides, not the page's. */
export function ExpiryLine({ token }: { readonly token: Token }) {
  const { part, text, locale, timeZone } = useScope();
  if (token.expiresAt === null) return <p {...part('expiry-moment')}>{text('reveal.neverExpires')}</p>;
  const moment = describeInstant(Date.parse(token.expiresAt), timeZone, locale);
  return <p {...part('expiry-moment')}>{text('reveal.expires', { moment })}</p>;
}
