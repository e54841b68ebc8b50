import { DAY } from './calendarDate.ts';

/** The texts and instants of a reminder. */
export interface Reminder {
  /** A second import of the same id updates the entry. */
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /** Milliseconds since the epoch, like `now`. */
  readonly expiresAt: number;
  readonly now: number;
}

const LEADS = [14 * DAY, 7 * DAY, DAY];

/** Returns an iCalendar file (RFC 5545) with alarms 14 days, 7 days and 1 day before the expiration. */
export function expirationReminder({ id, title, description, expiresAt, now }: Reminder): string {
  const leads = LEADS.filter((lead) => expiresAt - lead > now);
  const alarms = leads.length > 0 ? leads.map((lead) => `-P${lead / DAY}D`) : ['PT0S'];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tokenwright//Expiration reminder//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${valueText(id)}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(expiresAt)}`,
    `SUMMARY:${valueText(title)}`,
    ...(description ? [`DESCRIPTION:${valueText(description)}`] : []),
    'TRANSP:TRANSPARENT',
    ...alarms.flatMap((trigger) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${valueText(title)}`,
      `TRIGGER:${trigger}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function utc(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

const CONTROL = /(?!\n)[\p{Cc}\p{Cs}\u2028\u2029]/gu;

function valueText(text: string): string {
  const plain = text.replaceAll(/\r\n?/g, '\n').replaceAll(CONTROL, ' ');
  return plain.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** In bytes. */
const LONGEST_LINE = 75;

function folded(line: string): string {
  let [text, room] = ['', LONGEST_LINE];
  for (const character of line) {
    const size = byteLength(character);
    if (size > room) {
      text += '\r\n ';
      room = LONGEST_LINE - 1;
    }
    text += character;
    room -= size;
  }
  return text;
}

function byteLength(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
