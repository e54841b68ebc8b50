import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findPostgres } from '../../scripts/findPostgres.ts';
import { createSecretSearch } from './createSecretSearch.ts';

export interface Stored {
  readonly place: string;
  readonly parts: () => Iterable<Buffer>;
}

export function findStored(stored: readonly Stored[], secrets: readonly string[]): Record<string, number> {
  const search = createSecretSearch(secrets);
  return Object.fromEntries(
    stored.map(({ place, parts }) => {
      const found = new Set<string>();
      for (const part of parts()) for (const secret of search(part)) found.add(secret);
      return [place, found.size];
    }),
  );
}

export function filesIn(place: string, folder: string): Stored {
  return {
    place,
    *parts() {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        const content = entry.isFile() && readUnlessDeleted(join(entry.parentPath, entry.name));
        if (content) yield content;
      }
    },
  };
}

function readUnlessDeleted(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export async function dumpOf(place: string, url: string): Promise<Stored> {
  const dump = join(findPostgres() ?? '', 'pg_dump');
  const { stdout } = await promisify(execFile)(dump, [url], { encoding: 'buffer', maxBuffer: 2 ** 30 });
  return { place, parts: () => [stdout] };
}
