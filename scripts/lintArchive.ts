import { type CommandResult, runCommand } from './runCommand.ts';

export async function lintArchive(path: string): Promise<CommandResult> {
  const publint = await runCommand('publint', [path, '--strict'], { print: 'keep' });
  const attw = await runCommand('attw', [path, '--profile', 'strict', '--no-emoji'], { print: 'keep' });
  return { ok: publint.ok && attw.ok, output: publint.output + attw.output };
}
