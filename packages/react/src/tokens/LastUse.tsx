import type { Token } from '@tokenwright/core';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { Moment, type MomentProps } from './Moment.tsx';
import { relativeTime } from './relativeTime.ts';

export interface LastUseProps extends Pick<MomentProps, 'more'> {
  readonly token: Token;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** @default 'long' */
  readonly style?: 'long' | 'short';
}

/** The time since the last use, which tells whether the token is safe to revoke. */
export function LastUse({ token: { lastUsedAt }, now, style, ...moment }: LastUseProps) {
  const { part, text, locale } = useTokenwright();
  if (!lastUsedAt) {
    return <span {...part('token-note')}>{text(lastUsedAt === null ? 'manager.never' : 'manager.unknown')}</span>;
  }
  const ago = Date.parse(lastUsedAt) - now;
  // A server's clock may be ahead of the page's: the past is never "in 2 minutes".
  return <Moment at={lastUsedAt} words={relativeTime(Math.min(0, ago || 0), locale, style)} {...moment} />;
}
