import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';

export type Edits = Readonly<Record<string, string | ((text: string) => string)>>;

export interface Result {
  readonly ok: boolean;
  readonly output: string;
}

export interface Copy {
  apply(edits: Edits): void;
  restore(...files: readonly string[]): void;
  /** The compiler's errors in these files and their imports. */
  errorsIn(...files: readonly string[]): string;
  /** Runs a command of `package.json`, such as `pnpm check types`. */
  run(command: string): Result;
  remove(): void;
}

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

export function createCopy(): Copy {
  const root = mkdtempSync(join(tmpdir(), 'tokenwright-recipe-'));
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    .trim()
    .split('\n');
  for (const file of files) cpSync(file, join(root, file));
  const packages = readdirSync('packages').map((name) => join('packages', name));
  for (const folder of ['.', 'test/bench/peers', ...packages]) link(folder, root);
  copyStorybookAddon(root);
  return {
    apply(edits) {
      for (const [file, edit] of Object.entries(edits)) {
        const before = typeof edit === 'string' ? '' : readFileSync(file, 'utf8');
        const after = typeof edit === 'string' ? edit : edit(before);
        if (after === before) throw new Error(`The recipe's edit of ${file} changes nothing. Adapt it to the file.`);
        mkdirSync(dirname(join(root, file)), { recursive: true });
        writeFileSync(join(root, file), after);
      }
    },
    restore(...files) {
      for (const file of files) writeFileSync(join(root, file), readFileSync(file));
    },
    errorsIn(...files) {
      const project = join(root, 'tsconfig.recipe.json');
      writeFileSync(project, JSON.stringify({ extends: './tsconfig.json', files, include: [] }));
      const { ok, output } = run(root, 'tsc', '--noEmit', '--pretty', 'false', '--project', project);
      return ok ? '' : output;
    },
    run(command) {
      const [, script = '', ...rest] = command.split(' ');
      const [program = '', ...own] = (scripts[script] ?? '').split(' ');
      return run(root, program, ...own, ...rest);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function run(root: string, program: string, ...args: readonly string[]): Result {
  const programs = resolve('node_modules/.bin');
  const { status, stdout, stderr } = spawnSync(join(programs, program), args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', PATH: `${programs}${delimiter}${process.env['PATH']}` },
  });
  return { ok: status === 0, output: stdout + stderr };
}

function link(folder: string, root: string): void {
  const own = join(root, folder, 'node_modules');
  mkdirSync(join(own, '@tokenwright'), { recursive: true });
  for (const name of readdirSync(join(folder, 'node_modules'))) {
    if (name !== '@tokenwright' && !/^\.(vite|cache)/.test(name))
      symlinkSync(resolve(folder, 'node_modules', name), join(own, name));
  }
  for (const name of readdirSync('packages'))
    symlinkSync(join(root, 'packages', name), join(own, '@tokenwright', name));
}

/** Vite serves the setup file of this addon only from a folder inside of the root. */
function copyStorybookAddon(root: string): void {
  const scope = resolve('node_modules/@storybook');
  const own = join(root, 'node_modules/@storybook');
  const copied = join(root, 'node_modules/.addon/node_modules');
  rmSync(own);
  mkdirSync(own);
  for (const name of readdirSync(scope)) {
    const target = name === 'addon-vitest' ? join(copied, '@storybook', name) : realpathSync(join(scope, name));
    symlinkSync(target, join(own, name));
  }
  cpSync(resolve(realpathSync(join(scope, 'addon-vitest')), '../..'), copied, { recursive: true });
}
