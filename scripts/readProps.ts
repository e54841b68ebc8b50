import { resolve } from 'node:path';
import { API, type Project, SymbolFlags, type Symbol as TypeSymbol } from 'typescript/unstable/sync';

export interface Prop {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly default?: string;
  readonly description: string;
}

/** @param files by the name of the interface, relative to `folder` */
export function readProps<Name extends string>(
  folder: string,
  files: Readonly<Record<Name, string>>,
): Readonly<Record<Name, readonly Prop[]>> {
  const compiler = new API();
  try {
    const [project] = compiler.updateSnapshot({ openProjects: [resolve(folder, 'tsconfig.json')] }).getProjects();
    if (!project)
      throw new Error(`There is no TypeScript project in ${folder}, so no props can be read. Name its folder.`);
    const tables = Object.entries<string>(files).map(([name, file]) => [
      name,
      propsOf(project, name, resolve(folder, file)),
    ]);
    return Object.fromEntries(tables);
  } finally {
    compiler.close();
  }
}

function propsOf(project: Project, name: string, path: string): readonly Prop[] {
  const { program, checker } = project;
  const at = program.getSourceFile(path)?.text.search(new RegExp(`(?<=^export interface )${name}\\b`, 'm')) ?? -1;
  const symbol = at < 0 ? undefined : checker.getSymbolAtPosition(path, at);
  if (!symbol)
    throw new Error(`${path} doesn't export the interface ${name}, so its props can't be read. Name its file.`);
  const props = checker
    .getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))
    .map((each) => propOf(project, each));
  return props.sort((one, other) => Number(other.isRequired) - Number(one.isRequired));
}

function propOf(project: Project, symbol: TypeSymbol): Prop {
  const { checker } = project;
  const text = symbol.declarations[0]?.resolve(project)?.getText() ?? '';
  const [, declared = ''] = /^(?:readonly )?[\w'-]+\??: ([\s\S]+?);?$/.exec(text) ?? [];
  const type = checker.getTypeOfSymbol(symbol);
  const byDefault = checker.getJsDocTagsOfSymbol(symbol).find((tag) => tag.name === 'default')?.text;
  return {
    name: symbol.name,
    type: withoutUndefined(declared || (type ? checker.typeToString(type) : '')),
    isRequired: (symbol.flags & SymbolFlags.Optional) === 0,
    ...(byDefault && { default: byDefault }),
    description: checker.getDocumentationCommentOfSymbol(symbol),
  };
}

function withoutUndefined(type: string): string {
  const rest = type.replace(/ \| undefined$/, '').replace(/\s+/g, ' ');
  return /^\(\(.*\) => .*\)$/.test(rest) ? rest.slice(1, -1) : rest;
}
