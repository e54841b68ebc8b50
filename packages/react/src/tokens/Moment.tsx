import type { Token } from '@tokenwright/core';
import { Space } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { intlFormat } from './intlFormat.ts';

export interface MomentProps {
  /** ISO 8601 with a zone. */
  readonly at: string;
  /** Text instead of the day, such as `24 Dec 2026`. */
  readonly words?: string | undefined;
  /** Adds a second line with the time of day, or with the whole moment. */
  readonly more?: 'time' | 'moment';
}

export function Moment({ at, words, more }: MomentProps) {
  const { part, text, locale, timeZone } = useTokenwright();
  const instant = Date.parse(at);
  if (Number.isNaN(instant)) return <>{text('manager.unknown')}</>;
  const formatted = (style: Intl.DateTimeFormatOptions) =>
    intlFormat(Intl.DateTimeFormat, locale, { timeZone, ...style }).format(instant);
  const beneath = () =>
    formatted(more === 'time' ? { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } : shortMoment(timeZone));
  return (
    <time {...part('token-moment')} dateTime={at}>
      <span>
        <bdi>{words ?? formatted({ dateStyle: 'medium' })}</bdi>
      </span>
      {more && (
        <span>
          <Space />
          <bdi>{beneath()}</bdi>
        </span>
      )}
    </time>
  );
}

export function shortMoment(timeZone: string | undefined): Intl.DateTimeFormatOptions {
  const day = { year: 'numeric', month: 'short', day: 'numeric' } as const;
  return { timeZone, ...day, hour: 'numeric', minute: '2-digit', timeZoneName: 'short' };
}

const SECOND = 1_000;

const units = [
  ['year', 365 * 86_400 * SECOND],
  ['month', 30 * 86_400 * SECOND],
  ['day', 86_400 * SECOND],
  ['hour', 3_600 * SECOND],
  ['minute', 60 * SECOND],
] as const;

/**
 * Rounds, so that a new 7-day token expires "in 7 days".
 * @param distance in milliseconds; negative for the past
 */
export function relativeTime(distance: number, locale: string, style: 'long' | 'short' = 'long'): string {
  const [unit, length] = units.find((each) => Math.abs(distance) >= each[1]) ?? ['second', Number.POSITIVE_INFINITY];
  const count = distance / length;
  const format = intlFormat(Intl.RelativeTimeFormat, locale, { style, numeric: unit === 'second' ? 'auto' : 'always' });
  return format.format(count > 0 ? Math.round(count) : Math.trunc(count), unit);
}

interface LastUseProps extends Pick<MomentProps, 'more'> {
  readonly token: { readonly lastUsedAt?: Token['lastUsedAt'] | undefined };
  readonly now: number;
  readonly style?: 'long' | 'short';
}

export function LastUse({ token: { lastUsedAt }, now, style, ...moment }: LastUseProps) {
  const { part, text, locale } = useTokenwright();
  if (!lastUsedAt) {
    return <span {...part('token-note')}>{text(lastUsedAt === null ? 'manager.never' : 'manager.unknown')}</span>;
  }
  const ago = Date.parse(lastUsedAt) - now;
  return <Moment at={lastUsedAt} words={relativeTime(Math.min(0, ago || 0), locale, style)} {...moment} />;
}
