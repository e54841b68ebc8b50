import type { Figure, FigureFamily } from '../../scripts/figure.ts';
import { mutateArea } from '../mutation/mutateArea.ts';
import { type MutatedArea, mutatedAreas } from '../mutation/mutatedAreas.ts';
import { survivors } from '../mutation/survivors.ts';

const LEAST_PERCENT = 90;

/** How many changed lines the tests notice, where a wrong line would lose a secret or make a second token. */
const mutation: FigureFamily = {
  name: 'mutation',
  async run() {
    const figures: Figure[] = [];
    for (const area of mutatedAreas) figures.push(...(await figuresOf(area)));
    return figures;
  },
};

export default mutation;

async function figuresOf(area: MutatedArea): Promise<readonly Figure[]> {
  const mutations = await mutateArea(area);
  const count = mutations.length;
  const unnoticed = mutations.filter(({ noticed }) => !noticed);
  const unexplained = unnoticed.filter(({ name }) => survivors[name] === undefined);
  for (const { name, line } of unexplained)
    console.log(`mutation: nothing notices, and nobody explains, line ${line} of ${name}`);
  const percent = count === 0 ? 0 : (100 * (count - unnoticed.length)) / count;
  return [
    {
      name: `changed lines noticed: ${area.name}`,
      value: Number(percent.toFixed(1)),
      unit: '%',
      bar: `≥ ${LEAST_PERCENT} %`,
      ok: percent >= LEAST_PERCENT,
      count,
    },
    {
      name: `unnoticed and not explained: ${area.name}`,
      value: unexplained.length,
      bar: '0',
      ok: unexplained.length === 0,
      count: unnoticed.length,
    },
  ];
}
