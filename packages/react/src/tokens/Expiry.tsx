import type { Token } from '@tokenwright/core';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { Moment } from './Moment.tsx';
import { relativeTime } from './relativeTime.ts';

const SOON = 7 * 86_400_000;

export interface ExpiryProps {
  readonly token: Token;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The token's expiration according to the server, with a warning during the last week. */
export function Expiry({ token: { expiresAt, status }, now }: ExpiryProps) {
  const { part, text, locale } = useTokenwright();
  if (expiresAt === null) return <>{text('manager.never')}</>;
  const left = Date.parse(expiresAt) - now;
  // The page's clock only selects the wording. If it runs ahead of the server's, the warning is omitted rather than
  // wrong.
  const isSoon = (status === 'active' || status === 'pending') && left > 0 && left <= SOON;
  return (
    <>
      <Moment at={expiresAt} more="time" />
      {isSoon && (
        <span {...part('token-note')} data-kind="warning">
          {text('manager.expiresSoon', { when: relativeTime(left, locale) })}
        </span>
      )}
    </>
  );
}
