import { createHash, randomUUID } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** In milliseconds. */
export interface BeatTiming {
  readonly every: number;
  /** Much longer than PGlite can block its process. */
  readonly deadAfter: number;
}

export const beatTiming: BeatTiming = { every: 2_000, deadAfter: 30_000 };

/** Shows other machines that the lock's owner is running. Calls `onLost` once if another process took the lock. */
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

/** Waits for the owner's next heartbeat. Compares only file times, because the clocks of two machines differ. */
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
