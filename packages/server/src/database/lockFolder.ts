import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning, thisProcess } from './processIdentity.ts';

/**
 * Keeps a folder to this process: PGlite takes no lock of its own, and two writers destroy the data (its issue 1106).
 * The lock of a process that was killed is taken over.
 * @returns gives the folder back
 * @throws {Error} when another process, or another part of this one, has it
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'lock');
  const mine = JSON.stringify(thisProcess());
  while (!(await create(path, mine))) {
    const held = await readFile(path, 'utf8').catch(() => '');
    if (held === mine || isRunning(held)) throw inUse(folder, held);
    await removeStale(path, held, folder);
  }
  return () => rm(path, { force: true });
}

/** The file appears with its text in it, so that nobody reads a lock that is half written. */
async function create(path: string, text: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, text);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Two processes may find the same stale lock: the slower one sees that it moved a new lock, and puts it back. */
async function removeStale(path: string, stale: string, folder: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  const isMoved = await rename(path, aside).then(
    () => true,
    () => false,
  );
  if (!isMoved) return;
  const moved = await readFile(aside, 'utf8');
  if (moved !== stale) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
  if (moved !== stale) throw inUse(folder, moved);
}

function inUse(folder: string, held: string): Error {
  return new Error(
    `The folder ${folder} is open in another process (${held}), and two of them would destroy the data. ` +
      'Stop that one, choose another folder, or set DATABASE_URL to a PostgreSQL that many processes can share. ' +
      `If you are sure that no process has it, remove ${join(folder, 'lock')}.`,
  );
}
