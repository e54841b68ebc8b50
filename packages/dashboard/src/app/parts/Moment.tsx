const short = new Intl.DateTimeFormat(undefined, {
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});
const absolute = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface MomentProps {
  /** An ISO instant. */
  readonly at: string;
  readonly as: 'recent' | 'exact' | 'day';
}

export function Moment({ at, as }: MomentProps) {
  const date = new Date(at);
  const text = as === 'recent' ? ago(date) : as === 'exact' ? exact(date) : day.format(date);
  return (
    <time dir="auto" dateTime={at} title={absolute.format(date)}>
      {text}
    </time>
  );
}

function exact(date: Date): string {
  const isThisYear = date.getFullYear() === new Date().getFullYear();
  return (isThisYear ? short : absolute).format(date);
}

function ago(date: Date): string {
  const passed = Date.now() - date.getTime();
  if (passed < HOUR) return relative.format(-Math.max(1, Math.floor(passed / MINUTE)), 'minute');
  if (passed < DAY) return relative.format(-Math.floor(passed / HOUR), 'hour');
  if (passed < 7 * DAY) return relative.format(-Math.floor(passed / DAY), 'day');
  return day.format(date);
}
