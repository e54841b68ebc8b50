import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../scripts/runCommand.ts';

export async function buildComponents(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tokenwright-'));
  const { ok, output } = await runCommand('pnpm', ['exec', 'tsup', '--no-dts', '--out-dir', folder], {
    print: 'keep',
    cwd: 'packages/react',
  });
  if (!ok) throw new Error(output);
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  return folder;
}
