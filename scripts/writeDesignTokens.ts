import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { designTokens } from './designTokens.ts';

export async function writeDesignTokens(source: string, folder: string): Promise<void> {
  const tokens = designTokens(await readFile(source, 'utf8'));
  await writeFile(join(folder, 'tokens.json'), `${JSON.stringify(tokens)}\n`);
}
