import { describeInstant } from '@tokenwright/core/expiration';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export interface MomentProps {
  /** ISO 8601 with a zone. */
  readonly at: string;
  /** Replaces the day, such as `24 Dec 2026`. */
  readonly words?: string;
  /** The second line: the time of day with its zone, or the complete moment. @default none */
  readonly more?: 'time' | 'moment';
}

/** A moment in words, with the exact time and zone in the tooltip. */
export function Moment({ at, words, more }: MomentProps) {
  const { part, text, locale, timeZone } = useTokenwright();
  const instant = Date.parse(at);
  if (Number.isNaN(instant)) return <>{text('manager.unknown')}</>;
  const said = (style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...style }).format(instant);
  const exact = describeInstant(instant, timeZone, locale);
  const beneath = more === 'time' ? said({ hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }) : exact;
  return (
    <time {...part('token-moment')} dateTime={at} title={more === 'moment' ? undefined : exact}>
      <span>
        <bdi>{words ?? said({ dateStyle: 'medium' })}</bdi>
      </span>
      {more && ' '}
      {more && (
        <span>
          <bdi>{beneath}</bdi>
        </span>
      )}
    </time>
  );
}
