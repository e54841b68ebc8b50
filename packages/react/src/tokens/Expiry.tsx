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

/** When the server says that the token ends, to the minute, and a word of warning in the week before. */
export function Expiry({ token: { expiresAt, status }, now }: ExpiryProps) {
  const { part, text, locale } = useTokenwright();
  if (expiresAt === null) return <>{text('manager.never')}</>;
  const left = Date.parse(expiresAt) - now;
  // The page's clock only chooses words. Where it is ahead of the server's, it says nothing rather than something wrong.
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
