import { afterAll, beforeAll, expect, test } from 'vitest';
import { situations } from './situations.ts';
import { startCopyBench } from './startCopyBench.ts';

let bench: Awaited<ReturnType<typeof startCopyBench>>;

beforeAll(async () => {
  bench = await startCopyBench();
});

afterAll(() => bench.stop());

const copied = { said: 'copied', isPasted: true, isPastedByHand: false };
const notCopied = { said: 'not copied', isPasted: false, isPastedByHand: true };

const impossible = [
  'in a window without focus',
  'where the host swallows copy events',
  'where the browser only pretends to copy',
];

test.each(Object.keys(situations))(
  'the pasted text is the secret, or the page reports a failure: %s',
  async (situation) => {
    expect(await bench.copyIn(situation)).toEqual(impossible.includes(situation) ? notCopied : copied);
  },
);
