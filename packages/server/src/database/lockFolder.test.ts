import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { beatPath, startBeating } from './heartbeat.ts';
import { lockFolder, thisProcess } from './lockFolder.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokenwright-lock-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const leave = (text: string) => writeFile(join(folder, 'lock'), text);

it('gives the folder to one of many concurrent callers, and after a release to the next caller', async () => {
  const results = await Promise.allSettled(Array.from({ length: 10 }, () => lockFolder(folder)));
  const locks = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  expect(locks).toHaveLength(1);
  const refusals = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []));
  expect(refusals.filter((reason) => !reason.includes('is open in another process'))).toEqual([]);
  await locks[0]?.();
  expect(await readdir(folder)).toEqual([]);
  await (await lockFolder(folder))();
});

it('takes over the lock of a dead process', async () => {
  await leave(JSON.stringify({ host: hostname(), pid: 2 ** 22 + 1, startedAt: null }));
  await lockFolder(folder);
  expect(JSON.parse(await readFile(join(folder, 'lock'), 'utf8'))).toEqual(thisProcess());
  expect(await readdir(folder)).toEqual(['lock', expect.stringMatching(/^lock\.\w{12}$/)]);
});

it('takes over the lock of an earlier process with the same id', async () => {
  await leave(JSON.stringify({ host: hostname(), pid: process.pid, startedAt: '1' }));
  await lockFolder(folder);
});

it('takes over an unreadable lock', async () => {
  for (const text of ['', '{', 'null', '{"pid":-42}']) {
    await leave(text);
    await (await lockFolder(folder))();
  }
});

it('respects the lock of a running process or of another host, and names it', async () => {
  await leave(JSON.stringify({ host: hostname(), pid: process.ppid, startedAt: null }));
  await expect(lockFolder(folder)).rejects.toThrow(`"pid":${process.ppid}`);
  await leave(JSON.stringify({ host: 'another-host', pid: 1, startedAt: null }));
  await expect(lockFolder(folder)).rejects.toThrow('another-host');
});

const elsewhere = JSON.stringify({ host: 'another-host', pid: 1, startedAt: null });
const fast = { every: 20, deadAfter: 500 };

it('takes over from a process that died under another host name', async () => {
  await leave(elsewhere);
  const beat = beatPath(join(folder, 'lock'), elsewhere);
  await writeFile(beat, '');
  await utimes(beat, new Date(), new Date(Date.now() - 60_000));
  await lockFolder(folder);
  expect(await readdir(folder)).not.toContain(basename(beat));
});

it('waits for the heartbeat of a process under another host name, and respects its lock if one arrives', async () => {
  await leave(elsewhere);
  const stop = await startBeating(join(folder, 'lock'), elsewhere, () => {}, fast);
  await expect(lockFolder(folder, () => {}, fast)).rejects.toThrow('another-host');
  await stop();
  await writeFile(beatPath(join(folder, 'lock'), elsewhere), '');
  await lockFolder(folder, () => {}, fast);
});

it('notifies the owner that another process has taken the folder', async () => {
  let tell = () => {};
  const lost = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const release = await lockFolder(folder, tell, fast);
  await leave(elsewhere);
  await lost;
  await release();
  expect(await readFile(join(folder, 'lock'), 'utf8')).toBe(elsewhere);
});
