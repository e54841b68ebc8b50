import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMountly, temporaryFolder } from './startMountly.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder();
});

afterAll(() => folder.remove());

test('the demo keeps its tokens across a restart, and exits with 0 on Ctrl-C', async () => {
  const first = await startMountly({ dataFolder: folder.path });
  const before = await tokenIds(first.url);
  expect(before.length).toBeGreaterThan(3);
  expect(await first.stop()).toBe(0);

  const second = await startMountly({ dataFolder: folder.path });
  expect(await tokenIds(second.url)).toEqual(before);
  expect(await second.stop()).toBe(0);
});

test('a second demo on the same port reports the problem and its fix', async () => {
  const running = await startMountly({ dataFolder: folder.path });
  const port = Number(new URL(running.url).port);
  const another = await temporaryFolder();

  await expect(startMountly({ dataFolder: another.path, port })).rejects.toThrow(/PORT=/);

  await running.stop();
  await another.remove();
});

async function tokenIds(url: string): Promise<readonly string[]> {
  const cookie = (await fetch(url)).headers.get('set-cookie')?.split(';')[0] ?? '';
  const answer = await fetch(`${url}/api/tokens?limit=100`, { headers: { cookie } });
  const { items } = (await answer.json()) as { items: readonly { id: string }[] };
  return items.map(({ id }) => id);
}
