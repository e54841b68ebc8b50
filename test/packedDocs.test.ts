import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { packDocs } from '../scripts/packDocs.ts';
import { packedReadme, repositoryReadme } from '../scripts/packReadme.ts';
import { workspacePackages } from '../scripts/workspacePackages.ts';

const LINK = /\]\((?!https?:|#)([^)#\s]+)/g;
const published = workspacePackages().filter((each) => each.published);

const linksOf = (path: string, text: string) =>
  [...text.matchAll(LINK)].map(([, address = '']) => normalize(join(dirname(path), address)));

async function packedPages(folder: string): Promise<string> {
  const packed = mkdtempSync(join(tmpdir(), 'packed-'));
  const { pages = [] } = await import(`../packages/${basename(folder)}/tsup.config.ts`);
  await packDocs(pages, join(packed, 'docs'));
  return packed;
}

test.each(published)(
  'every link of the README of $name, and of its packed pages, leads to a packed file',
  async ({ folder }) => {
    const packed = await packedPages(folder);
    const { files } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const isPacked = (path: string) => {
      const [top = ''] = path.split('/');
      return files.includes(top) && existsSync(join(top === 'docs' ? packed : folder, path));
    };
    const pages = readdirSync(packed, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
    const inPages = pages.flatMap((page) => linksOf(page, readFileSync(join(packed, page), 'utf8')));
    const readme = linksOf('README.md', packedReadme(readFileSync(join(folder, 'README.md'), 'utf8')));
    expect([...readme, ...inPages].filter((path) => !isPacked(path))).toEqual([]);
  },
);

test.each(published)('every link of the README of $name leads to a file in the repository', ({ folder }) => {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  expect(linksOf(join(folder, 'README.md'), readme).filter((path) => !existsSync(path))).toEqual([]);
  expect(linksOf('README.md', readme).filter((path) => path.startsWith('docs/'))).toEqual([]);
});

test.each(published)('packing $name restores its README', ({ folder }) => {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  expect(repositoryReadme(packedReadme(readme))).toBe(readme);
  const hooks = ['prepack', 'postpack'].filter((hook) => scripts[hook]?.includes('packReadme.ts'));
  expect(hooks).toEqual(packedReadme(readme) === readme ? [] : ['prepack', 'postpack']);
});

test.each(published)('packing $name first builds it', ({ folder }) => {
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  expect(scripts.prepack).toMatch(/^(pnpm build|pnpm run build)( |$)/);
});

test('a link to a page outside the tarball becomes text', async () => {
  const packed = mkdtempSync(join(tmpdir(), 'packed-'));
  await packDocs(['token-api.md'], packed);
  const text = readFileSync(join(packed, 'token-api.md'), 'utf8');
  expect(text).not.toContain('](../packages/');
  expect(text).toContain('createRestApi');
});
