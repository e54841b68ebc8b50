import type { Node } from 'typescript/unstable/ast';
import type { Symbol as TypeSymbol } from 'typescript/unstable/sync';
import { inCell } from './inCell.ts';
import { declared, type OpenedTypes, openTypes } from './openTypes.ts';

const modules = {
  '@tokenwright/react': { path: 'packages/react/dist/index.d.ts', props: ['TokenManagerProps'] },
  '@tokenwright/react/wizard': {
    path: 'packages/react/dist/wizard.d.ts',
    props: [
      'TokenWizardDialogProps',
      'TokenWizardProps',
      'SecretRevealProps',
      'StepViewProps',
      'TextFieldProps',
      'ChoiceProps',
      'ButtonProps',
    ],
  },
} as const;

export function propsPage(): string {
  const types = openTypes(Object.values(modules).map(({ path }) => path));
  try {
    const sections = Object.entries(modules).flatMap(([entry, { path, props }]) => {
      const exported = types.exportsOf(path);
      return props.map((name) =>
        section(
          types,
          entry,
          exported.find((symbol) => symbol.name === name),
        ),
      );
    });
    return ['# Props', 'Each component is exported from the entry point beside its name.', ...sections].join('\n\n');
  } finally {
    types.close();
  }
}

function section(types: OpenedTypes, entry: string, exported: TypeSymbol | undefined): string {
  if (!exported) throw new Error(`${entry} lacks a type of the reference of props.`);
  const { checker } = types;
  const type = checker.getDeclaredTypeOfSymbol(declared(checker, exported));
  const rows = checker.getPropertiesOfType(type).flatMap((property) => row(types, property) ?? []);
  const component = exported.name.replace(/Props$/, '');
  return [`## ${component}`, `\`import { ${component} } from '${entry}'\``, ...table(rows)].join('\n\n');
}

function table(rows: readonly string[]): readonly string[] {
  return [['| prop | type | default | |', '|---|---|---|---|', ...rows].join('\n')];
}

function row({ checker, program }: OpenedTypes, property: TypeSymbol): string | undefined {
  const [handle] = property.declarations;
  if (!handle || handle.path.includes('/node_modules/@types/')) return undefined;
  const node = handle.resolve();
  const file = program.getSourceFile(handle.path)?.text ?? '';
  const tags = property.getJsDocTags(checker);
  const isRequired = node && !('postfixToken' in node && node.postfixToken);
  const fallback = isRequired ? 'required' : code(tags.find(({ name }) => name === 'default')?.text);
  const cells = [
    `\`${property.name}\``,
    code(typeText(node, file)),
    fallback,
    inCell(property.getDocumentationComment(checker)),
  ];
  return `| ${cells.join(' | ')} |`;
}

function typeText(node: Node | undefined, file: string): string {
  const type = node && 'type' in node ? (node.type as Node | undefined) : undefined;
  const text = type ? file.slice(type.pos, type.end) : '';
  const line = text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/ \| undefined$/, '');
  return line.replace(/^\((\(.*\) => .*)\)$/, '$1');
}

function code(text: string | undefined): string {
  return text ? `\`${inCell(text)}\`` : '';
}
