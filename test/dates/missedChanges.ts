import { transitionsOf } from './transitionsOf.ts';

const DAY = 86_400_000;

export function missedChanges(timeZone: string, firstYear: number, endYear: number): readonly string[] {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const offsetAt = (instant: number): string => /GMT.*$/.exec(format.format(instant))?.[0] ?? '';
  const changes = transitionsOf(timeZone, firstYear, endYear);
  const missed: string[] = [];
  let before = offsetAt(Date.UTC(firstYear, 0, 1));
  for (let noon = Date.UTC(firstYear, 0, 1) + DAY; noon < Date.UTC(endYear, 0, 1); noon += DAY) {
    const offset = offsetAt(noon);
    const isKnown = changes.some((change) => change > noon - DAY && change <= noon);
    if (offset !== before && !isKnown) missed.push(`${timeZone} ${new Date(noon).toISOString().slice(0, 10)}`);
    before = offset;
  }
  return missed;
}
