import fc from 'fast-check';
import type { Figure, FigureFamily } from '../../scripts/figure.ts';
import { ours, theirs } from '../dates/calendar.ts';
import { anyDateCase, type DateCase, dateCases } from '../dates/dateCases.ts';
import { wrongDay } from '../dates/wrongDay.ts';

const RUNS = 100_000;
/** As many of them as help to find the fault. */
const SHOWN = 5;

/** The day on which a token ends, in every zone that the runtime knows, against another implementation. */
const dates: FigureFamily = {
  name: 'dates',
  async run({ runs = RUNS, seed = Date.now() % 1_000_000 }) {
    const zones = Intl.supportedValuesOf('timeZone');
    const where = `in ${zones.length} zones`;
    const matrix = zones.flatMap((zone) => [...dateCases(zone)]);
    const drawn = fc.sample(anyDateCase(zones), { numRuns: runs, seed });
    return [
      figure(`wrong days ${where}: every change of clocks of 2024–2028, month ends, leap days`, matrix),
      { ...figure(`wrong days ${where}, drawn at random`, drawn), seed },
    ];
  },
};

export default dates;

function figure(name: string, cases: readonly DateCase[]): Figure {
  const wrong = cases.map((each) => wrongDay(each, ours, theirs)).filter((line) => line !== undefined);
  for (const line of wrong.slice(0, SHOWN)) console.error(line);
  return { name, value: wrong.length, bar: '0', ok: wrong.length === 0, count: cases.length };
}
