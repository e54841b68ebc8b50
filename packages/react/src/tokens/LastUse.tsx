import type { Token } from '@tokenwright/core';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { Moment, type MomentProps } from './Moment.tsx';
import { relativeTime } from './relativeTime.ts';

export interface LastUseProps extends Pick<MomentProps, 'more'> {
  readonly token: Token;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** How long ago the token was used: what tells whether it is safe to revoke. */
export function LastUse({ token: { lastUsedAt }, now, ...moment }: LastUseProps) {
  const { text, locale } = useTokenwright();
  if (lastUsedAt === undefined) return <>{text('manager.unknown')}</>;
  if (lastUsedAt === null) return <>{text('manager.notUsed')}</>;
  const ago = Date.parse(lastUsedAt) - now;
  // A server's clock may be ahead of the page's: what has happened was never "in 2 minutes".
  return <Moment at={lastUsedAt} words={relativeTime(Math.min(0, ago || 0), locale)} {...moment} />;
}
