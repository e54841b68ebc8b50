import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { packDocs } from '../scripts/packDocs.ts';
import { packedReadme, repositoryReadme } from '../scripts/packReadme.ts';
import { publicAddresses, publicLink } from '../scripts/publicAddresses.ts';
import { brokenLinks } from '../scripts/release/brokenLinks.ts';
import { runCommand } from '../scripts/runCommand.ts';
import { workspacePackages } from '../scripts/workspacePackages.ts';

const published = workspacePackages().filter((each) => each.published);
const readmeOf = (folder: string) => readFileSync(join(folder, 'README.md'), 'utf8');

test.each(published)('every link of the packed pages of $name leads to a file', async ({ folder }) => {
  const packed = mkdtempSync(join(tmpdir(), 'packed-'));
  const { pages = [] } = await import(`../packages/${basename(folder)}/tsup.config.ts`);
  await packDocs(pages, join(packed, 'docs'));
  const all = readdirSync(packed, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  expect(brokenLinks(packed, all).broken).toEqual([]);
});

test.each(published)('the README of $name has no relative link in the tarball', ({ folder }) => {
  expect(packedReadme(readmeOf(folder), folder)).not.toMatch(/\]\((?!https?:|#)/);
});

test.each(published)('packing $name restores its README', ({ folder }) => {
  const readme = readmeOf(folder);
  expect(repositoryReadme(packedReadme(readme, folder), folder)).toBe(readme);
});

test('the tarball of the adapters contains the cookbook', () => {
  expect(JSON.parse(readFileSync('packages/adapters/package.json', 'utf8')).files).toContain('cookbook');
});

test('every page of the repository links to existing files and headings', () => {
  const docs = readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((page) => `docs/${page}`);
  const pages = [...docs, ...published.map(({ folder }) => `${folder}/README.md`)].filter((page) => /\.md$/.test(page));
  const roots = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md'];
  expect(brokenLinks('.', [...roots, ...pages]).broken).toEqual([]);
});

test('a link to a missing file or heading is broken, and a link to another site is not checked', () => {
  const page = mkdtempSync(join(tmpdir(), 'links-'));
  const links = ['(https://example.com)', `(${publicLink('docs/errors.md#quota')})`, '(absent.md)', '(#absent)'];
  const text = `# Title\n\n${links.map((link) => `[a]${link}`).join(' ')} [b](#title)\n`;
  writeFileSync(join(page, 'page.md'), text);
  expect(brokenLinks(page, ['page.md'])).toEqual({
    checked: 4,
    elsewhere: 1,
    broken: ['page.md: absent.md', 'page.md: #absent'],
  });
});

test('a link to a page outside the tarball leads to the public address', async () => {
  const packed = mkdtempSync(join(tmpdir(), 'packed-'));
  await packDocs(['token-api.md'], packed);
  const text = readFileSync(join(packed, 'token-api.md'), 'utf8');
  expect(text).toContain(`](${publicAddresses().homepage}/packages/adapters/README.md#rest)`);
});

test('npm refuses to pack a package, because it would keep the exports of the sources', async () => {
  const { ok, output } = await runCommand('npm', ['pack', '--dry-run'], { cwd: 'packages/server', print: 'keep' });
  expect(output).toContain('Run `pnpm pack`, or `pnpm release` to publish.');
  expect(ok).toBe(false);
});

test.each(published)('before packing, $name refuses npm, then builds, then converts its README', ({ folder }) => {
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const commands = ['node ../../scripts/refuseNpm.js', 'pnpm build', 'node ../../scripts/packReadme.ts'];
  expect(scripts.prepack).toBe(commands.join(' && '));
  expect(scripts.postpack).toBe('node ../../scripts/packReadme.ts restore');
});
