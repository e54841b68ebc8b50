import type { Figure, FigureFamily } from '../../scripts/figure.ts';
import { sinks } from '../leaks/sinks.ts';
import { type Hits, startLeakHarness } from '../leaks/startLeakHarness.ts';
import { ways } from '../leaks/ways.ts';

const places = Object.keys(sinks).length;

const leaks: FigureFamily = {
  name: 'leaks',
  run: async () => [...(await figuresOf(19)), ...(await figuresOf(18))],
};

export default leaks;

async function figuresOf(react: 18 | 19): Promise<readonly Figure[]> {
  const harness = await startLeakHarness({ react });
  const planted = await harness.plantEverywhere();
  const shown = await harness.whileShown();
  const ends = Object.keys(ways);
  let left = 0;
  for (const way of ends) left += placesIn(await harness.after(way), way);
  await harness.stop();
  const where = `with React ${react}`;
  const count = ends.length * places;
  const inFibers = shown['React fibers'] ?? 0;
  return [
    {
      ...zero(
        `places that still hold the secret at the end: ${ends.length} ways to end × ${places} places, ${where}`,
        left,
      ),
      count,
    },
    { ...zero(`copies of a shown secret in React’s fibers, ${where}`, inFibers), count: 1 },
    {
      name: `places in which the search finds a planted text, ${where}`,
      value: `${placesIn(planted)} / ${places}`,
      bar: 'all',
      ok: placesIn(planted) === places,
      count: places,
    },
  ];
}

function zero(name: string, value: number): Omit<Figure, 'count'> {
  return { name, value, bar: '0', ok: value === 0 };
}

function placesIn(hits: Hits, way?: string): number {
  const found = Object.keys(hits).filter((place) => (hits[place] ?? 0) > 0);
  if (way) for (const place of found) console.error(`${way}: the secret is in "${place}"`);
  return found.length;
}
