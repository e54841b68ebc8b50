import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockFolder } from './lockFolder.ts';
import { thisProcess } from './processIdentity.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokenwright-lock-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const leave = (text: string) => writeFile(join(folder, 'lock'), text);

it('gives the folder to one of many who ask at the same moment, and to the next when it is given back', async () => {
  const results = await Promise.allSettled(Array.from({ length: 10 }, () => lockFolder(folder)));
  const locks = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  expect(locks).toHaveLength(1);
  const refusals = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []));
  expect(refusals.filter((reason) => !reason.includes('is open in another process'))).toEqual([]);
  await locks[0]?.();
  expect(await readdir(folder)).toEqual([]);
  await (await lockFolder(folder))();
});

it('takes over the lock of a process that is gone', async () => {
  await leave(JSON.stringify({ host: hostname(), pid: 2 ** 22 + 1, startedAt: null }));
  await lockFolder(folder);
  expect(JSON.parse(await readFile(join(folder, 'lock'), 'utf8'))).toEqual(thisProcess());
  expect(await readdir(folder)).toEqual(['lock']);
});

it('takes over the lock of an earlier process that had the number of a present one', async () => {
  await leave(JSON.stringify({ host: hostname(), pid: process.pid, startedAt: '1' }));
  await lockFolder(folder);
});

it('takes over a lock that nobody can have written', async () => {
  for (const text of ['', '{', 'null', '{"pid":-42}']) {
    await leave(text);
    await (await lockFolder(folder))();
  }
});

it('leaves the lock of a running process and of another host, and says whose it is', async () => {
  await leave(JSON.stringify({ host: hostname(), pid: process.ppid, startedAt: null }));
  await expect(lockFolder(folder)).rejects.toThrow(`"pid":${process.ppid}`);
  await leave(JSON.stringify({ host: 'another-host', pid: 1, startedAt: null }));
  await expect(lockFolder(folder)).rejects.toThrow('another-host');
});
