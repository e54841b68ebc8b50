import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const adapters = new URL('../packages/adapters/', import.meta.url).pathname;
// Inside the package, so that imports resolve.
const cache = join(adapters, 'node_modules/.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'forgotten-'));
afterAll(() => rmSync(folder, { recursive: true }));

const families = [
  ['src/memory/createMemoryApi.ts', /\n {4}getToken: \(id, [^\n]*/],
  ['src/rest/restMethods.ts', /\n {2}getToken:\n[\s\S]*?\n {4}\},\n/],
  ['src/rest/defaultRoutes.ts', /\n {2}getToken: [^\n]*/],
  ['src/contract/checks/shapeChecks.ts', /\n {4}getToken: [^\n]*/],
] as const;

test('code that forgets a method of `TokenApi` does not compile', { timeout: 120_000 }, () => {
  const names = families.map(([path, method]) => {
    const source = readFileSync(join(adapters, path), 'utf8');
    const without = source.replace(method, '\n');
    expect(without, path).not.toBe(source);
    const absolute = without.replaceAll(
      /from '(\.[^']*)'/g,
      (_, near: string) => `from '${join(adapters, dirname(path), near)}'`,
    );
    const name = basename(path);
    writeFileSync(join(folder, name), absolute);
    return name;
  });
  const extended = join(adapters, 'tsconfig.json');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: extended, files: names, include: [] }));
  const output = compile();
  for (const name of names) expect(output).toMatch(new RegExp(`${name}\\(.*getToken`));
});

function compile(): string {
  const tsc = new URL('../node_modules/.bin/tsc', import.meta.url).pathname;
  try {
    return execFileSync(tsc, ['--noEmit', '--pretty', 'false', '-p', folder], { encoding: 'utf8' });
  } catch (error) {
    return (error as { readonly stdout: string }).stdout;
  }
}
