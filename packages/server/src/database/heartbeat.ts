import { createHash, randomUUID } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** In milliseconds. */
export interface BeatTiming {
  readonly every: number;
  /** Far longer than PGlite blocks its process. */
  readonly deadAfter: number;
}

export const beatTiming: BeatTiming = { every: 2_000, deadAfter: 30_000 };

/**
 * Shows other machines that the owner of a lock lives, by writing a file of its own again and again.
 * @param onLost called once if another process has taken the lock, after this one was suspended for long
 * @returns stops and removes the file
 */
export async function startBeating(
  lock: string,
  owner: string,
  onLost: () => void,
  { every }: BeatTiming,
): Promise<() => Promise<void>> {
  const path = beatPath(lock, owner);
  await writeFile(path, '');
  let isLost = false;
  const timer = setInterval(async () => {
    await writeFile(path, '').catch(() => {});
    const held = await readFile(lock, 'utf8').catch(() => owner);
    if (held === owner || isLost) return;
    isLost = true;
    onLost();
  }, every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    isLost = true;
    await rm(path, { force: true });
  };
}

/**
 * Waits until the owner of a lock beats, or is certainly dead. Compares times of the file system only, because the
 * clocks of two machines differ.
 * @returns `false` also for an owner that never beat
 */
export async function hasStopped(lock: string, owner: string, { every, deadAfter }: BeatTiming): Promise<boolean> {
  const path = beatPath(lock, owner);
  const last = await modifiedAt(path);
  if (last === undefined) return false;
  for (;;) {
    if ((await fileSystemTime(lock)) - last >= deadAfter) return true;
    await pause(every / 4);
    if ((await modifiedAt(path)) !== last) return false;
  }
}

export function beatPath(lock: string, owner: string): string {
  return `${lock}.${createHash('sha256').update(owner).digest('hex').slice(0, 12)}`;
}

async function modifiedAt(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
}

async function fileSystemTime(lock: string): Promise<number> {
  const probe = `${lock}.${randomUUID()}`;
  await writeFile(probe, '');
  const { mtimeMs } = await stat(probe);
  await rm(probe, { force: true });
  return mtimeMs;
}
