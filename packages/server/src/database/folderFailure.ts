import { statfs } from 'node:fs/promises';

const MEBIBYTE = 1024 * 1024;

const NEEDED_MIB = 64;

export function unwritable(path: string, cause: unknown): unknown {
  if (!(cause instanceof Error) || !('code' in cause)) return cause;
  const fix = 'Free space on its disk, or make it writable, and start again.';
  return new Error(`The folder ${path} for the tokens cannot be written (${cause.code}). ${fix}`, { cause });
}

export async function unreadable(path: string, cause: unknown): Promise<Error> {
  const free = await freeSpace(path);
  const reason =
    free < NEEDED_MIB
      ? `cannot start: its disk has ${free} MiB left, and PGlite needs ${NEEDED_MIB}. Free space, and start again. ` +
        'The files are unchanged.'
      : 'cannot be read. It is damaged, or another version of PGlite wrote it. The files are unchanged. ' +
        'Restore the folder from a copy, or start with an empty one.';
  return new Error(`The database in ${path} ${reason}`, { cause });
}

async function freeSpace(path: string): Promise<number> {
  return statfs(path).then(
    ({ bavail, bsize }) => Math.floor((bavail * bsize) / MEBIBYTE),
    () => Number.POSITIVE_INFINITY,
  );
}
