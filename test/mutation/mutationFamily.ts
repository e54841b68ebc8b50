import type { Figure, FigureFamily } from '../../scripts/figure.ts';
import { type Mutation, mutateArea } from './mutateArea.ts';
import type { MutatedArea } from './mutatedAreas.ts';
import { survivors } from './survivors.ts';

const LEAST_PERCENT = 99;

export function mutationFamily(name: string, areas: readonly MutatedArea[]): FigureFamily {
  return {
    name,
    async run({ seed = Date.now() % 1_000_000 }) {
      const figures: Figure[] = [];
      const unnoticed: string[] = [];
      for (const area of areas) {
        const mutations = await mutateArea(area, seed);
        unnoticed.push(...mutations.filter(({ end }) => end === 'unnoticed').map(({ name }) => name));
        figures.push(...figuresOf(area, mutations).map((figure) => ({ ...figure, seed })));
      }
      return [...figures, { ...staleFigure(areas, unnoticed), seed }];
    },
  };
}

function figuresOf({ name: area }: MutatedArea, mutations: readonly Mutation[]): readonly Figure[] {
  const count = mutations.length;
  const unnoticed = mutations.filter(({ end }) => end === 'unnoticed');
  const overdue = mutations.filter(({ end }) => end === 'overdue').length;
  const unexplained = unnoticed.filter(({ name }) => survivors[name] === undefined);
  for (const { name, line } of unexplained) console.log(`mutation: unnoticed and unexplained, line ${line} of ${name}`);
  const percent = count === 0 ? 0 : (100 * (count - unnoticed.length)) / count;
  return [
    {
      name: `code changes of ${area} that make a test fail, ${count - unnoticed.length} of ${count} (${overdue} by a timeout)`,
      value: Number(percent.toFixed(1)),
      unit: '%',
      bar: `≥ ${LEAST_PERCENT} %`,
      ok: percent >= LEAST_PERCENT,
      count,
    },
    {
      name: `unnoticed code changes of ${area} without an explanation, of ${unnoticed.length}`,
      value: unexplained.length,
      bar: '0',
      ok: unexplained.length === 0,
      count,
    },
  ];
}

function staleFigure(areas: readonly MutatedArea[], unnoticed: readonly string[]): Figure {
  const folders = areas.flatMap(({ mutate }) => mutate.map((path) => path.slice(0, path.lastIndexOf('/'))));
  const names = Object.keys(survivors).filter((name) => folders.some((folder) => name.startsWith(folder)));
  const stale = names.filter((name) => !unnoticed.includes(name));
  for (const name of stale)
    console.log(`mutation: outdated explanation, because the change no longer survives: ${name}`);
  return {
    name: 'outdated explanations, because a test now notices the code change',
    value: stale.length,
    bar: '0',
    ok: stale.length === 0,
    count: names.length,
  };
}
