import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publicLink } from './publicAddresses.ts';

const RELATIVE_LINK = /\]\((?!https?:|#)([^)#\s]+)/g;
const PUBLIC_LINK = new RegExp(`\\]\\(${publicLink('').replaceAll('.', '\\.')}([^)#\\s]+)`, 'g');

/** Relative links are dead on the page of a package in a registry. */
export function packedReadme(text: string, folder: string): string {
  return text.replaceAll(RELATIVE_LINK, (_, path: string) => `](${publicLink(join(folder, path))}`);
}

export function repositoryReadme(text: string, folder: string): string {
  return text.replaceAll(PUBLIC_LINK, (_, path: string) => `](${relative(folder, path)}`);
}

if (import.meta.main) {
  const folder = relative(fileURLToPath(new URL('..', import.meta.url)), process.cwd());
  const convert = process.argv[2] === 'restore' ? repositoryReadme : packedReadme;
  await writeFile('README.md', convert(await readFile('README.md', 'utf8'), folder));
}
