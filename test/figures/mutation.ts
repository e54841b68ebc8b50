import type { Figure, FigureFamily } from '../../scripts/figure.ts';
import { type Mutation, mutateArea } from '../mutation/mutateArea.ts';
import { type MutatedArea, mutatedAreas } from '../mutation/mutatedAreas.ts';
import { survivors } from '../mutation/survivors.ts';

const LEAST_PERCENT = 90;

const mutation: FigureFamily = {
  name: 'mutation',
  async run({ seed = Date.now() % 1_000_000 }) {
    const figures: Figure[] = [];
    const unnoticed: string[] = [];
    for (const area of mutatedAreas) {
      const mutations = await mutateArea(area, seed);
      unnoticed.push(...mutations.filter(({ end }) => end === 'unnoticed').map(({ name }) => name));
      figures.push(...figuresOf(area, mutations).map((figure) => ({ ...figure, seed })));
    }
    return [...figures, { ...staleFigure(unnoticed), seed }];
  },
};

export default mutation;

function figuresOf({ name: area }: MutatedArea, mutations: readonly Mutation[]): readonly Figure[] {
  const count = mutations.length;
  const unnoticed = mutations.filter(({ end }) => end === 'unnoticed');
  const overdue = mutations.filter(({ end }) => end === 'overdue').length;
  const unexplained = unnoticed.filter(({ name }) => survivors[name] === undefined);
  for (const { name, line } of unexplained) console.log(`mutation: unnoticed and unexplained, line ${line} of ${name}`);
  const percent = count === 0 ? 0 : (100 * (count - unnoticed.length)) / count;
  return [
    {
      name: `changes that the tests notice: ${area}, ${count - unnoticed.length} of ${count}, ${overdue} by never ending`,
      value: Number(percent.toFixed(1)),
      unit: '%',
      bar: `≥ ${LEAST_PERCENT} %`,
      ok: percent >= LEAST_PERCENT,
      count,
    },
    {
      name: `unnoticed and unexplained changes: ${area}, of ${unnoticed.length}`,
      value: unexplained.length,
      bar: '0',
      ok: unexplained.length === 0,
      count,
    },
  ];
}

function staleFigure(unnoticed: readonly string[]): Figure {
  const names = Object.keys(survivors);
  const stale = names.filter((name) => !unnoticed.includes(name));
  for (const name of stale)
    console.log(`mutation: outdated explanation, because the change no longer survives: ${name}`);
  return {
    name: 'outdated explanations',
    value: stale.length,
    bar: '0',
    ok: stale.length === 0,
    count: names.length,
  };
}
