import fc from 'fast-check';
import type { Figure, FigureFamily } from '../../scripts/figure.ts';
import { ours, theirs } from '../dates/calendar.ts';
import { anyDateCase, type DateCase, dateCases } from '../dates/dateCases.ts';
import { missedChanges } from '../dates/missedChanges.ts';
import { serverDisagrees } from '../dates/serverDisagrees.ts';
import { wrongDay } from '../dates/wrongDay.ts';

const RUNS = 100_000;
const SHOWN = 5;

const dates: FigureFamily = {
  name: 'dates',
  async run({ runs = RUNS, seed = Date.now() % 1_000_000 }) {
    const zones = Intl.supportedValuesOf('timeZone');
    const where = `in ${zones.length} time zones`;
    const matrix = zones.flatMap((zone) => [...dateCases(zone)]);
    const drawn = fc.sample(anyDateCase(zones), { numRuns: runs, seed });
    return [
      figure(
        `wrong date calculations ${where}, around every clock change, month end, and leap day of 2024–2028`,
        matrix,
      ),
      { ...figure(`wrong date calculations ${where}, for random dates`, drawn), seed },
      counted(
        `dates ${where} for which the page and the server compute different results`,
        lines([...matrix, ...drawn], (each) => serverDisagrees(each)),
        matrix.length + drawn.length,
      ),
      counted(
        `clock changes that these cases don’t include, ${where}`,
        zones.flatMap((zone) => missedChanges(zone, 2024, 2029)),
        zones.length,
      ),
    ];
  },
};

export default dates;

function figure(name: string, cases: readonly DateCase[]): Figure {
  return counted(
    name,
    lines(cases, (each) => wrongDay(each, ours, theirs)),
    cases.length,
  );
}

function lines(cases: readonly DateCase[], wrongOf: (each: DateCase) => string | undefined): readonly string[] {
  return cases.map(wrongOf).filter((line) => line !== undefined);
}

function counted(name: string, wrong: readonly string[], count: number): Figure {
  for (const line of wrong.slice(0, SHOWN)) console.error(line);
  return { name, value: wrong.length, bar: '0', ok: wrong.length === 0, count };
}
