import { directionOf } from '@tokenwright/core/text';
import { english, fileOf, missingIds, type Part } from './catalogues.ts';

export async function missingFiles(tag: string): Promise<Readonly<Record<string, string>>> {
  const [list, wizard, acts, terminal] = await Promise.all(
    (['list', 'wizard', 'acts', 'terminal'] as const).map((part) => missingTexts(tag, part)),
  );
  const files: Record<string, string> = {};
  if ([list, wizard, acts].some(hasTexts)) {
    const language = { locale: tag, direction: directionOf(tag), list, wizard, acts };
    files[fileOf(tag, 'list')] = `import type { Language } from '../messages/language.ts';

/** ${new Intl.DisplayNames('en', { type: 'language' }).of(tag)}. */
export const ${tag.replaceAll('-', '')}: Language = ${print(language)};
`;
  }
  if (hasTexts(terminal)) {
    files[fileOf(tag, 'terminal')] = `import type { TerminalMessages } from '../messages/terminalMessages.ts';

export const terminal = ${print(terminal)} satisfies TerminalMessages;
`;
  }
  return files;
}

async function missingTexts(tag: string, part: Part): Promise<object> {
  return Object.fromEntries((await missingIds(tag, part)).map((id) => [id, english[part][id]]));
}

const hasTexts = (texts: object = {}): boolean => Object.keys(texts).length > 0;

const print = (value: unknown): string => JSON.stringify(value, null, 2);
