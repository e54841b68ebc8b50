import type { FigureFamily } from '../../scripts/figure.ts';
import { situations } from '../copy/situations.ts';
import { type Copying, startCopyHarness } from '../copy/startCopyHarness.ts';

const copy: FigureFamily = {
  name: 'copy',
  async run() {
    const harness = await startCopyHarness();
    const copyings: Copying[] = [];
    for (const situation of Object.keys(situations)) copyings.push(await harness.copyIn(situation));
    await harness.stop();
    const count = copyings.length;
    const untrue = copyings.filter(({ said, isPasted }) => (said === 'copied') !== isPasted).length;
    const kept = copyings.filter(({ isPasted, isPastedByHand }) => isPasted || isPastedByHand).length;
    return [
      {
        name: `false messages that the secret was or wasn’t copied, in ${count} situations`,
        value: untrue,
        bar: '0',
        ok: untrue === 0,
        count,
      },
      {
        name: 'situations in which the button, or the keys that the page names, copy the exact secret',
        value: `${kept} / ${count}`,
        bar: 'all',
        ok: kept === count,
        count,
      },
    ];
  },
};

export default copy;
