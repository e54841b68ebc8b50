import { readFile, writeFile } from 'node:fs/promises';

const inRepository = '](../../docs/';
const inPackage = '](docs/';

/** The build copied these pages into the package. */
export function packedReadme(text: string): string {
  return text.replaceAll(inRepository, inPackage);
}

export function repositoryReadme(text: string): string {
  return text.replaceAll(inPackage, inRepository);
}

if (import.meta.main) {
  const convert = process.argv[2] === 'restore' ? repositoryReadme : packedReadme;
  await writeFile('README.md', convert(await readFile('README.md', 'utf8')));
}
