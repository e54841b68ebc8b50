import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';

const LINK = /\[([^\]]+)\]\(([^)#\s]+)(#[^)\s]*)?\)/g;

export async function packDocs(pages: readonly string[], target: string): Promise<void> {
  for (const page of pages) {
    const text = await readFile(new URL(`../docs/${page}`, import.meta.url), 'utf8');
    const packed = text.replaceAll(LINK, (link, label: string, address: string) => {
      const isPacked = /^https?:/.test(address) || pages.includes(normalize(join(dirname(page), address)));
      return isPacked ? link : label;
    });
    await mkdir(dirname(join(target, page)), { recursive: true });
    await writeFile(join(target, page), packed);
  }
}
