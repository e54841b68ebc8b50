import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Figure } from '../../scripts/figure.ts';
import { grownFigures } from '../../scripts/release/bundleGrowth.ts';
import { refusedLicenses } from '../../scripts/release/licenses.ts';
import { manifestProblems } from '../../scripts/release/manifestProblems.ts';
import { publishObstacles } from '../../scripts/release/publish.ts';

const source = 'packages/server';

function packed(change: object): Parameters<typeof manifestProblems>[0] {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'));
  mkdirSync(join(folder, 'dist'));
  const files = ['LICENSE', 'README.md', 'CHANGELOG.md', 'package.json', 'dist/index.js', 'dist/index.cjs'];
  for (const file of [...files, 'dist/index.d.ts', 'dist/index.d.cts']) writeFileSync(join(folder, file), '');
  const { publishConfig, ...manifest } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const { exports, provenance } = publishConfig;
  return { folder, source, manifest: { ...manifest, exports, publishConfig: { provenance }, ...change } };
}

test('a packed manifest has no problem', () => {
  expect(manifestProblems(packed({}))).toEqual([]);
});

test('a packed manifest must not name sources, workspaces, absent files, or another homepage', () => {
  const wrong = {
    homepage: 'https://example.com',
    dependencies: { '@tokenwright/core': 'workspace:^' },
    exports: { '.': { 'tokenwright-source': './src/index.ts' } },
    publishConfig: {},
  };
  expect(manifestProblems(packed(wrong))).toEqual([
    "Its `homepage` differs from the root's package.json. Run `pnpm generate`.",
    'Its exports name source files.',
    'A dependency has the protocol `workspace:`.',
    '`publishConfig.provenance` is not `true`.',
    'Its exports name ./src/index.ts, which the tarball lacks.',
  ]);
});

test('a dependency with an unknown or a copyleft license is named', () => {
  const component = { version: '1.0.0', purl: '', externalReferences: [] };
  const licensed = (name: string, id: string) => ({ ...component, name, licenses: [{ license: { id } }] });
  expect(
    refusedLicenses([licensed('fine', 'MIT'), licensed('copyleft', 'GPL-3.0'), { ...component, name: 'bare' }]),
  ).toEqual(['copyleft@1.0.0 has the license GPL-3.0.', 'bare@1.0.0 has the license unknown.']);
});

test('a figure may grow by 2 %, but not more, and not beyond its bar', () => {
  const figure: Figure = { name: 'list', value: 100, unit: 'kB', bar: '≤ 101 kB', ok: true, count: 1 };
  expect(grownFigures([{ ...figure, value: 102 }], [figure])).toEqual([]);
  expect(grownFigures([{ ...figure, value: 102.1 }], [figure])).toEqual(['list: 102.1 kB, kept 100']);
  expect(grownFigures([{ ...figure, value: 101.5, ok: false }], [figure])).toEqual(['list: 101.5 kB, kept 100']);
  expect(grownFigures([figure], [])).toEqual(['list has no kept figure.']);
});

test('publishing is refused while the addresses are placeholders', async () => {
  expect(await publishObstacles()).toContain(
    "https://tokenwright.example is a placeholder. Set the address in the root's package.json.",
  );
});
