import { afterAll, beforeAll, expect, test } from 'vitest';
import { situations } from './situations.ts';
import { startCopyHarness } from './startCopyHarness.ts';

let harness: Awaited<ReturnType<typeof startCopyHarness>>;

beforeAll(async () => {
  harness = await startCopyHarness();
});

afterAll(() => harness.stop());

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
    expect(await harness.copyIn(situation)).toEqual(impossible.includes(situation) ? notCopied : copied);
  },
);
