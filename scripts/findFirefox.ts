import { existsSync } from 'node:fs';
import { findOnPath } from './findOnPath.ts';

const MAC = '/Applications/Firefox.app/Contents/MacOS/firefox';

export function findFirefox(): string | undefined {
  const named = process.env.FIREFOX;
  if (named) return existsSync(named) ? named : undefined;
  return findOnPath(['firefox-esr', 'firefox']) ?? [MAC].find((path) => existsSync(path));
}
