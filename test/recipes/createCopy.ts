import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export type Edits = Readonly<Record<string, string | ((text: string) => string)>>;

export interface Copy {
  /** @throws {Error} if an edit changes no text */
  apply(edits: Edits): void;
  restore(file: string): void;
  errorsIn(name: string, files?: readonly string[]): string;
  failuresOf(...tests: readonly string[]): string;
  remove(): void;
}

export function createCopy(): Copy {
  const root = mkdtempSync(join(tmpdir(), 'tokenwright-recipe-'));
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    .trim()
    .split('\n');
  for (const file of files) cpSync(file, join(root, file));
  for (const folder of ['.', ...readdirSync('packages').map((name) => join('packages', name))]) link(folder, root);
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
    restore: (file) => writeFileSync(join(root, file), readFileSync(file)),
    errorsIn(name, only) {
      const folder = name === '.' ? root : join(root, 'packages', name);
      const project = join(folder, only ? 'tsconfig.recipe.json' : 'tsconfig.json');
      if (only) writeFileSync(project, JSON.stringify({ extends: './tsconfig.json', files: only, include: [] }));
      return run(root, 'tsc', '--noEmit', '--pretty', 'false', '--project', project);
    },
    failuresOf(...tests) {
      const config = `import { sourceConditions } from './scripts/sourceConditions.ts';
export default { ...sourceConditions, test: { include: ${JSON.stringify(tests)}, testTimeout: 60_000 } };`;
      writeFileSync(join(root, 'vitest.recipe.ts'), config);
      return run(root, 'vitest', 'run', '--config', 'vitest.recipe.ts', '--reporter=default');
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function run(root: string, program: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(resolve('node_modules/.bin', program), args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return status === 0 ? '' : stdout + stderr;
}

function link(folder: string, root: string): void {
  const own = join(root, folder, 'node_modules');
  mkdirSync(join(own, '@tokenwright'), { recursive: true });
  for (const name of readdirSync(join(folder, 'node_modules'))) {
    if (name !== '@tokenwright') symlinkSync(resolve(folder, 'node_modules', name), join(own, name));
  }
  for (const name of readdirSync('packages'))
    symlinkSync(join(root, 'packages', name), join(own, '@tokenwright', name));
}
