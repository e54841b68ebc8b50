import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findOnPath } from './findOnPath.ts';

const roots = [
  '/usr/lib/postgresql',
  '/Library/PostgreSQL',
  '/Applications/Postgres.app/Contents/Versions',
  'C:\\Program Files\\PostgreSQL',
];

export function findPostgres(): string | undefined {
  const named = process.env.POSTGRES_BIN;
  if (named) return holdsServer(named) ? named : undefined;
  const onPath = findOnPath(['initdb', 'initdb.exe']);
  const folders = [...roots.flatMap(versionsIn), '/opt/homebrew/bin', ...(onPath ? [dirname(onPath)] : [])];
  return folders.find(holdsServer);
}

function versionsIn(root: string): string[] {
  if (!existsSync(root)) return [];
  const versions = readdirSync(root).sort((a, b) => Number.parseFloat(b) - Number.parseFloat(a));
  return versions.map((version) => join(root, version, 'bin'));
}

function holdsServer(folder: string): boolean {
  return ['', '.exe'].some(
    (end) => existsSync(join(folder, `initdb${end}`)) && existsSync(join(folder, `postgres${end}`)),
  );
}
