import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { API, type Checker, type Program, SymbolFlags, type Symbol as TypeSymbol } from 'typescript/unstable/sync';

export interface OpenedTypes {
  readonly checker: Checker;
  readonly program: Program;
  exportsOf(path: string): readonly TypeSymbol[];
  close(): void;
}

const compilerOptions = {
  module: 'nodenext',
  moduleResolution: 'nodenext',
  strict: true,
  noEmit: true,
  jsx: 'react-jsx',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: [],
};

export function openTypes(files: readonly string[]): OpenedTypes {
  const folder = mkdtempSync(join(tmpdir(), 'types-'));
  const config = join(folder, 'tsconfig.json');
  writeFileSync(config, JSON.stringify({ compilerOptions, files: files.map((file) => resolve(file)) }));
  const opened = openProject(config);
  return {
    ...opened,
    close() {
      opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function openProject(config: string): OpenedTypes {
  const api = new API({ cwd: process.cwd() });
  const project = api.updateSnapshot({ openProjects: [resolve(config)] }).getProject(resolve(config));
  if (!project) throw new Error(`TypeScript did not open ${config}.`);
  const { checker, program } = project;
  return {
    checker,
    program,
    exportsOf(path) {
      const file = program.getSourceFile(resolve(path));
      const module = file && checker.getSymbolAtLocation(file);
      if (!module) throw new Error(`${path} is not a module. Run \`pnpm build\`.`);
      return checker.getExportsOfModule(module);
    },
    close: () => api.close(),
  };
}

export function declared(checker: Checker, symbol: TypeSymbol): TypeSymbol {
  return symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}
