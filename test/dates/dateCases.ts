import fc from 'fast-check';
import { theirs } from './calendar.ts';
import { transitionsOf } from './transitionsOf.ts';

export type DateCase =
  | { readonly timeZone: string; readonly now: number; readonly days: number }
  | { readonly timeZone: string; readonly now: number; readonly date: string };

const DAY = 86_400_000;
const YEARS = [2024, 2029] as const;
export const presets = [1, 7, 14, 30, 60, 90, 180, 365];

export function* dateCases(timeZone: string): Generator<DateCase> {
  for (const change of transitionsOf(timeZone, ...YEARS)) {
    for (const near of [change - DAY, change, change + DAY]) yield* around(timeZone, near, change);
  }
  for (const date of monthEnds()) {
    const noon = theirs.endOfDay(date, timeZone) - DAY / 2;
    yield { timeZone, now: noon - 400 * DAY, date };
    for (const days of presets) yield { timeZone, now: noon, days };
  }
}

function* around(timeZone: string, near: number, change: number): Generator<DateCase> {
  const date = theirs.dateIn(timeZone, near);
  const last = theirs.endOfDay(date, timeZone);
  const first = theirs.endOfDay(theirs.addDays(date, -1), timeZone) + 1;
  yield { timeZone, now: first, date };
  yield { timeZone, now: change - 1, date };
  for (const days of presets) {
    for (const now of [first, last, change - 1, change]) yield { timeZone, now, days };
    for (const end of [first, last]) yield { timeZone, now: end - days * DAY, days };
  }
}

function monthEnds(): readonly string[] {
  const months = Array.from({ length: (YEARS[1] - YEARS[0]) * 12 }, (_, month) => month);
  const ends = months.map((month) => new Date(Date.UTC(YEARS[0], month + 1, 0)).toISOString().slice(0, 10));
  const leaps = ends.filter((date) => date.slice(5, 7) === '02').map((date) => theirs.addDays(date, 1));
  return [...ends, ...leaps];
}

export function anyDateCase(zones: readonly string[]): fc.Arbitrary<DateCase> {
  const choice = fc.record({
    timeZone: fc.constantFrom(...zones),
    now: fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2038, 0, 1) }),
    days: fc.integer({ min: 1, max: 730 }),
    isDate: fc.boolean(),
  });
  return choice.map(({ timeZone, now, days, isDate }) => {
    if (!isDate) return { timeZone, now, days };
    return { timeZone, now, date: theirs.addDays(theirs.dateIn(timeZone, now), days) };
  });
}
