import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { endOfDay } from './endOfDay.ts';
import { expirationReminder } from './expirationReminder.ts';

vi.setConfig({ testTimeout: 60_000 });

const DAY = 86_400_000;
const now = Date.parse('2026-11-26T12:00:00.500Z');

function linesOf(file: string): readonly string[] {
  expect(file.endsWith('\r\n')).toBe(true);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  return file.replaceAll('\r\n ', '').trimEnd().split('\r\n');
}

const textAfter = (file: string, name: string) =>
  linesOf(file)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1);

const unescaped = (text = '') => text.replaceAll(/\\([\\;,nN])/g, (_, sign) => (/n/i.test(sign) ? '\n' : sign));

const reminder = (more: Partial<Parameters<typeof expirationReminder>[0]> = {}) =>
  expirationReminder({ id: 'tok_1', title: 'CI expires', expiresAt: now + 90 * DAY, now, ...more });

it('writes one entry in UTC with alarms', () => {
  expect(linesOf(reminder({ description: 'Renew it.' }))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tokenwright//Expiration reminder//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    'UID:tok_1',
    'DTSTAMP:20261126T120000Z',
    'DTSTART:20270224T120000Z',
    'SUMMARY:CI expires',
    'DESCRIPTION:Renew it.',
    'TRANSP:TRANSPARENT',
    ...['P14D', 'P7D', 'P1D'].flatMap((lead) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:CI expires',
      `TRIGGER:-${lead}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
});

it('has no alarm in the past', () => {
  const triggers = (days: number) =>
    linesOf(reminder({ expiresAt: now + days * DAY })).filter((line) => line.startsWith('TRIGGER'));
  expect(triggers(10)).toEqual(['TRIGGER:-P7D', 'TRIGGER:-P1D']);
  expect(triggers(7)).toEqual(['TRIGGER:-P1D']);
  expect(triggers(0.5)).toEqual(['TRIGGER:PT0S']);
});

it('contains the correct end of a day in every time zone', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const day = fc.date({ min: new Date('2026-12-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.constantFrom(...zones), day, (timeZone, date) => {
      const expiresAt = endOfDay(date.toISOString().slice(0, 10), timeZone);
      const start = textAfter(reminder({ expiresAt }), 'DTSTART') ?? '';
      const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(start) ?? [];
      const [year = 0, month = 0, ...rest] = parts.map(Number);
      expect(Date.UTC(year, month - 1, ...rest)).toBe(Math.floor(expiresAt / 1000) * 1000);
    }),
    { numRuns: 2_000 },
  );
});

it('keeps every text, folds lines at 75 bytes, and splits no character', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: fc.constantFrom('\\', ';', ',', '\n', ':', '"', 'é', '語', '😀', ' ', 'x'), maxLength: 300 }),
  );
  fc.assert(
    fc.property(text, (title) => {
      const file = reminder({ title, description: title });
      for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(file))).toBe(file);
      const plain = title.replaceAll(/(?!\n)[\p{Cc}\u2028\u2029]/gu, ' ');
      expect(unescaped(textAfter(file, 'SUMMARY'))).toBe(plain);
    }),
  );
});

it('prevents a text from adding a line', () => {
  const file = reminder({ title: 'x\r\nATTACH:http://evil\rEND:VEVENT\u2028y\u0000', id: 'a\nUID:b' });
  expect(linesOf(file).filter((line) => /^(ATTACH|UID:b)/.test(line))).toEqual([]);
  expect(textAfter(file, 'SUMMARY')).toBe('x\\nATTACH:http://evil\\nEND:VEVENT y ');
});
