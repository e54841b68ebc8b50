import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { pages } from '../packages/adapters/tsup.config.ts';
import { packDocs } from '../scripts/packDocs.ts';

const LINK = /\]\((?!https?:|#)([^)#\s]+)/g;
const folder = new URL('../packages/adapters/', import.meta.url).pathname;

test("every link of the adapters' README, and of the pages in its tarball, leads to a packed file", async () => {
  const packed = mkdtempSync(join(tmpdir(), 'packed-'));
  await packDocs(pages, join(packed, 'docs'));
  const found = (path: string) =>
    existsSync(join(packed, path)) || (/^cookbook\//.test(path) && existsSync(join(folder, path)));
  const linksOf = (path: string, text: string) =>
    [...text.matchAll(LINK)].map(([, address = '']) => join(dirname(path), address));
  const readme = linksOf('README.md', readFileSync(join(folder, 'README.md'), 'utf8'));
  const inPages = pages.flatMap((page) =>
    linksOf(join('docs', page), readFileSync(join(packed, 'docs', page), 'utf8')),
  );
  expect(readme.length).toBeGreaterThan(8);
  expect([...readme, ...inPages].filter((path) => !found(path))).toEqual([]);
});

test('a link to a page outside the tarball becomes text', async () => {
  const packed = mkdtempSync(join(tmpdir(), 'packed-'));
  await packDocs(['token-api.md'], packed);
  const text = readFileSync(join(packed, 'token-api.md'), 'utf8');
  expect(text).not.toContain('](../packages/');
  expect(text).toContain('createRestApi');
});
