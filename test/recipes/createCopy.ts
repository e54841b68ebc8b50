import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Edits of a recipe by file. A text is a new file; a function changes an existing file. */
export type Edits = Readonly<Record<string, string | ((text: string) => string)>>;

export interface Copy {
  /** Applies the edits to the repository's own texts. @throws {Error} for an edit that changes nothing */
  apply(edits: Edits): void;
  errorsIn(name: string): string;
  remove(): void;
}

export function createCopy(): Copy {
  const root = mkdtempSync(join(tmpdir(), 'tokenwright-recipe-'));
  const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n');
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
    errorsIn(name) {
      const tsc = resolve('node_modules/.bin/tsc');
      const { stdout } = spawnSync(tsc, ['--noEmit', '--pretty', 'false', '--project', `packages/${name}`], {
        cwd: root,
        encoding: 'utf8',
      });
      return stdout;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
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
