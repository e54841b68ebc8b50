import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { type BeatTiming, beatPath, beatTiming, hasStopped, startBeating } from './heartbeat.ts';

/**
 * PGlite takes no lock, and two writers destroy the data (PGlite issue 1106). Detects a dead owner under another host
 * name within 30 seconds.
 */
export async function lockFolder(
  folder: string,
  onLost: () => void = () => {},
  timing: BeatTiming = beatTiming,
): Promise<() => Promise<void>> {
  const path = join(folder, 'lock');
  const own = JSON.stringify(thisProcess());
  while (!(await create(path, own))) {
    const held = await readFile(path, 'utf8').catch(() => '');
    if (held === own || (await isRunning(path, held, timing))) throw inUse(folder, held);
    await removeStale(path, held, folder);
    await rm(beatPath(path, held), { force: true });
  }
  const stopBeating = await startBeating(path, own, onLost, timing);
  return async () => {
    await stopBeating();
    if ((await readFile(path, 'utf8').catch(() => '')) === own) await rm(path, { force: true });
  };
}

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

/** If another process has already replaced the lock, restores the new lock. */
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
      `If you are sure that no process has it open, run: rm ${JSON.stringify(join(folder, 'lock'))}`,
  );
}

/** Includes the start time, because a later process in a container often gets the same id. */
export interface ProcessIdentity {
  readonly host: string;
  readonly pid: number;
  readonly startedAt: string | null;
}

export function thisProcess(): ProcessIdentity {
  return { host: hostname(), pid: process.pid, startedAt: startOf(process.pid) };
}

async function isRunning(path: string, written: string, timing: BeatTiming): Promise<boolean> {
  const identity = parse(written);
  if (!identity) return false;
  if (identity.host !== hostname()) return !(await hasStopped(path, written, timing));
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

/** The command name (field 2) can contain spaces. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
