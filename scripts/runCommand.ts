import { spawn } from 'node:child_process';

export interface CommandResult {
  readonly ok: boolean;
  readonly output: string;
}

interface CommandOptions {
  readonly cwd?: string;
  readonly print: 'show' | 'keep';
}

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
  child.on('close', (code, signal) => {
    const end = signal ? `${command} was ended by ${signal}.\n` : '';
    if (options.print === 'show') process.stdout.write(end);
    resolve({ ok: code === 0, output: output + end });
  });
  return promise;
}
