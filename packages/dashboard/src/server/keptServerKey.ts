import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The demo's server key, created at the first start and kept beside the data, readable by its owner only.
 * A real host keeps it with its other secrets and never beside the database.
 */
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
