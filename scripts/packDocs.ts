import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { publicLink } from './publicAddresses.ts';

const LINK = /\]\((?!https?:|#)([^)#\s]+)/g;

export async function packDocs(pages: readonly string[], target: string): Promise<void> {
  for (const page of pages) {
    const text = await readFile(new URL(`../docs/${page}`, import.meta.url), 'utf8');
    const packed = text.replaceAll(LINK, (link, address: string) => {
      const isPacked = pages.includes(join(dirname(page), address));
      return isPacked ? link : `](${publicLink(join('docs', dirname(page), address))}`;
    });
    await mkdir(dirname(join(target, page)), { recursive: true });
    await writeFile(join(target, page), packed);
  }
}
