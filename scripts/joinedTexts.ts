import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const IN_TEMPLATE = /`[^`]*\$\{[^}`]*\btext\(/g;

const JOINED = /\btext\((?:(?!\btext\()[^;])*\]\s*(?:\.filter\(\w+\)\s*)?\.join\(/g;

const ADDED = /\btext\([^;()]*\)\s*\+|\+\s*text\(/g;

/** Lists places that join texts instead of using one message. */
export function joinedTexts(): readonly string[] {
  const files = execFileSync('git', ['ls-files', 'packages'], { encoding: 'utf8' }).split('\n');
  return files
    .filter((file) => /\/src\/.*\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .flatMap((file) => joinedIn(readFileSync(file, 'utf8')).map((line) => `${file}:${line}`));
}

export function joinedIn(source: string): readonly number[] {
  const found = [IN_TEMPLATE, JOINED, ADDED].flatMap((pattern) => [...source.matchAll(pattern)]);
  return found.map(({ index }) => source.slice(0, index).split('\n').length);
}
