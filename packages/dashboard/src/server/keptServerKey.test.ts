import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keptServerKey } from './keptServerKey.ts';

it('creates a key of 32 bytes once, in a file that only its owner can read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mountly-key-'));
  const key = await keptServerKey(join(folder, 'data'));
  expect(Buffer.from(key, 'base64')).toHaveLength(32);
  expect(await keptServerKey(join(folder, 'data'))).toBe(key);
  const [file = ''] = await readdir(join(folder, 'data'));
  expect((await stat(join(folder, 'data', file))).mode & 0o777).toBe(0o600);
  await rm(folder, { recursive: true });
});
