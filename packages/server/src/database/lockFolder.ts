import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/**
 * Reserves a folder for this process: PGlite takes no lock, and two writers destroy the data (PGlite issue 1106).
 * It takes over the lock of a dead process.
 * @returns releases the folder
 * @throws {Error} if another process, or this process, has the folder open
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'lock');
  const own = JSON.stringify(thisProcess());
  while (!(await create(path, own))) {
    const held = await readFile(path, 'utf8').catch(() => '');
    if (held === own || isRunning(held)) throw inUse(folder, held);
    await removeStale(path, held, folder);
  }
  return () => rm(path, { force: true });
}

/** Links a complete file into place, so that no process reads a half-written lock. */
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

/** If two processes find the same stale lock, the slower one notices that it moved a new lock, and restores it. */
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
    `The folder ${folder} is open in another process (${held}), and two processes would destroy the data. ` +
      'Stop that process, choose another folder, or set DATABASE_URL to a PostgreSQL that many processes can share. ' +
      `If you are sure that no process has it open, remove ${join(folder, 'lock')}.`,
  );
}

/** Tells a process from a later one with the same id: in a container, the server is often number 1 every time. */
export interface ProcessIdentity {
  readonly host: string;
  readonly pid: number;
  /** In clock ticks; `null` if the system does not report it. */
  readonly startedAt: string | null;
}

export function thisProcess(): ProcessIdentity {
  return { host: hostname(), pid: process.pid, startedAt: startOf(process.pid) };
}

/** Whether the owner of a lock may be running. A process on another host may be; an unreadable lock has no owner. */
function isRunning(written: string): boolean {
  const identity = parse(written);
  if (!identity) return false;
  if (identity.host !== hostname()) return true;
  if (!isAlive(identity.pid)) return false;
  return identity.startedAt === null || identity.startedAt === startOf(identity.pid);
}

function parse(written: string): ProcessIdentity | undefined {
  try {
    const { host, pid, startedAt = null } = JSON.parse(written);
    if (typeof host === 'string' && Number.isSafeInteger(pid) && pid > 0) return { host, pid, startedAt };
  } catch {}
  return undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Field 22 of /proc/<pid>/stat, counted after the command name, which can contain spaces and parentheses. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
