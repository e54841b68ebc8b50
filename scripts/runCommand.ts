import { spawn } from 'node:child_process';

export interface CommandResult {
  readonly ok: boolean;
  /** stdout and stderr combined. Empty for `show`. */
  readonly output: string;
}

interface CommandOptions {
  readonly cwd?: string;
  /** `show` prints to the terminal while it runs; `keep` collects into `output`. */
  readonly print: 'show' | 'keep';
}

/** Runs a program to its end. A program that fails to start counts as failed. */
export function runCommand(command: string, args: readonly string[], options: CommandOptions): Promise<CommandResult> {
  const { promise, resolve } = Promise.withResolvers<CommandResult>();
  const child = spawn(command, args, {
    stdio: options.print === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    ...(options.cwd && { cwd: options.cwd }),
  });
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  child.on('error', (error) => resolve({ ok: false, output: `${output}${error.message}\n` }));
  child.on('close', (code) => resolve({ ok: code === 0, output }));
  return promise;
}
