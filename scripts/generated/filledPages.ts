import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const GUIDES = 'docs/guides';
const BLOCKS = 'scripts/generated/blocks';
const BLOCK = /<!-- block: ([\w-]+) -->\n[\s\S]*?<!-- \/block -->/g;

export function filledPages(): Readonly<Record<string, string>> {
  const pages = readdirSync(GUIDES).filter((name) => name.endsWith('.md'));
  return Object.fromEntries(
    pages.map((name) => {
      const path = join(GUIDES, name);
      return [path, filled(readFileSync(path, 'utf8'))];
    }),
  );
}

function filled(page: string): string {
  return page.replaceAll(BLOCK, (_, name: string) => {
    const text = readFileSync(join(BLOCKS, `${name}.md`), 'utf8').trim();
    return `<!-- block: ${name} -->\n\n${text}\n\n<!-- /block -->`;
  });
}
