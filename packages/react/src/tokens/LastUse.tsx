import type { Token } from '@tokenwright/core';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { Moment, type MomentProps } from './Moment.tsx';
import { relativeTime } from './relativeTime.ts';

export interface LastUseProps extends Pick<MomentProps, 'more'> {
  readonly token: Token;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The time since the last use, which shows whether revoking is safe. */
export function LastUse({ token: { lastUsedAt }, now, ...moment }: LastUseProps) {
  const { text, locale } = useTokenwright();
  if (lastUsedAt === undefined) return <>{text('manager.unknown')}</>;
  if (lastUsedAt === null) return <>{text('manager.notUsed')}</>;
  const ago = Date.parse(lastUsedAt) - now;
  // A server's clock may run ahead of the page's: a past event must not read "in 2 minutes".
  return <Moment at={lastUsedAt} words={relativeTime(Math.min(0, ago || 0), locale)} {...moment} />;
}
