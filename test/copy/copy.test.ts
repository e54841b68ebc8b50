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

/** Here no page can copy by itself, so it says so, and the keys that it names do it. */
const impossible = [
  'in a window without focus',
  'where the host swallows copy events',
  'where the browser only pretends to copy',
];

test.each(Object.keys(situations))(
  'what is pasted is the secret, or the page says that it failed: %s',
  async (situation) => {
    expect(await bench.copyIn(situation)).toEqual(impossible.includes(situation) ? notCopied : copied);
  },
);
