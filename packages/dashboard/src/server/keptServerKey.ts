import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Acceptable only in a demo, because the data is beside the key. */
export async function keptServerKey(folder: string): Promise<string> {
  const path = join(folder, 'server-key');
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(path, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFile(path, 'utf8');
}
