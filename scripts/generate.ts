import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { generatedFiles } from './generated/generatedFiles.ts';

for (const [path, text] of Object.entries(generatedFiles())) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
