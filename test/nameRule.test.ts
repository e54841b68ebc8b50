import { nameStep } from '@tokenwright/core';
import { isCalendarDate, normalizeTimeZone } from '@tokenwright/core/expiration';
import { createText } from '@tokenwright/core/text';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayInZone } from '../packages/server/src/request/dayInZone.ts';
import { tokenRequestSchema } from '../packages/server/src/wire/tokenRequestSchema.ts';

const seeded = process.env.SEED ? { seed: Number(process.env.SEED) } : {};

const context = {
  options: { groups: [], tokenTypes: [], expirations: { presets: [7] } },
  text: createText('en'),
} as unknown as Parameters<typeof nameStep.schema>[0];

const character = fc.oneof(
  fc.constantFrom(...'aZ9-é “ſİ😀'),
  fc.constantFrom(
    ...'\t\n\r\0\u0085\u00a0\u00ad\u034f\u061c\u115f\u180e\u2003\u200b\u200d\u2028\u2800\u3000\u3164\ufeff\ufff9',
  ),
  fc.constantFrom('\ud800', '\udc00', '\u0301', '\u{e0041}', '\u{1f468}\u200d\u{1f469}', '\u{1d173}'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);
const text = (long: number) =>
  fc.oneof(
    fc.array(character, { maxLength: 6 }).map((parts) => parts.join('')),
    fc.tuple(character, fc.integer({ min: long - 2, max: long + 2 })).map(([one, count]) => one.repeat(count)),
  );

function pageAccepts(name: string, description: string): boolean {
  const result = nameStep.schema(context)['~standard'].validate({ name, description });
  if (result instanceof Promise) throw new Error('The step checks names synchronously.');
  return !result.issues;
}

const rest = { permissions: [], tokenType: 's' };

function serverAccepts(name: string, description: string): boolean {
  return tokenRequestSchema.safeParse({ name, description, ...rest, expiration: 'never' }).success;
}

test('the page and the server accept the same names', () => {
  const agrees = fc.property(text(100), (name) => {
    expect(serverAccepts(name, '')).toBe(pageAccepts(name, ''));
  });
  fc.assert(agrees, { numRuns: 3_000, ...seeded });
});

test('the page and the server accept the same descriptions', () => {
  const agrees = fc.property(text(500), (description) => {
    expect(serverAccepts('a', description)).toBe(pageAccepts('a', description));
  });
  fc.assert(agrees, { numRuns: 3_000, ...seeded });
});

const zones = [
  ...Intl.supportedValuesOf('timeZone'),
  'UTC',
  'Etc/GMT+5',
  'EST5EDT',
  'europe/berlin',
  'US/Pacific',
  'GMT',
];
const zone = fc.oneof(
  fc.constantFrom(...zones),
  fc.constantFrom('+02:00', 'Foo/Bar', '', 'UTC+1', ' UTC'),
  fc.string(),
);
const two = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));
const day = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), two(13), two(32))
  .map(([year, month, date]) => `${String(year).padStart(4, '0')}-${month}-${date}`);
const date = fc.oneof(
  day,
  fc.constantFrom('2026-1-1', '2028-02-29', '2026-02-29', '+012026-01-01', ' 2026-01-01'),
  fc.string(),
);

test('the page and the server accept the same dates and time zones', () => {
  const agrees = fc.property(date, zone, (one, timeZone) => {
    const request = { name: 'a', ...rest, expiration: { date: one, timeZone } };
    const server = tokenRequestSchema.safeParse(request).success && dayInZone(one, timeZone) !== undefined;
    expect(server).toBe(isCalendarDate(one) && normalizeTimeZone(timeZone) === timeZone);
  });
  fc.assert(agrees, { numRuns: 3_000, ...seeded });
});
