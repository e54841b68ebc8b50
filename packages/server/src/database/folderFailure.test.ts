import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openDatabase } from './openDatabase.ts';

const disk = vi.hoisted(() => ({ isFull: false, isReadOnly: false }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const refused = () => Object.assign(new Error('read-only file system'), { code: 'EROFS' });
  return {
    ...real,
    statfs: async (path: string) => (disk.isFull ? { bavail: 512, bsize: 4096 } : real.statfs(path)),
    writeFile: async (...call: Parameters<typeof real.writeFile>) => {
      if (disk.isReadOnly) throw refused();
      return real.writeFile(...call);
    },
  };
});

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokenwright-disk-'));
  await mkdir(join(folder, 'data'));
  await writeFile(join(folder, 'data', 'PG_VERSION'), 'unreadable');
});

afterEach(async () => {
  Object.assign(disk, { isFull: false, isReadOnly: false });
  await rm(folder, { recursive: true });
});

it('says that the disk is full, not that the data is damaged', { timeout: 60_000 }, async () => {
  disk.isFull = true;
  const error = await openDatabase({ folder }).then(String, String);
  expect(error).toContain('its disk has 2 MiB left');
  expect(error).not.toContain('damaged');
});

it('says that the folder is not writable', async () => {
  disk.isReadOnly = true;
  await expect(openDatabase({ folder })).rejects.toThrow(
    `The folder ${folder} for the tokens cannot be written (EROFS)`,
  );
});
