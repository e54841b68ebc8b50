import { existsSync, globSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { actMessages } from '../../packages/react/src/messages/actMessages.ts';
import { changeMessages } from '../../packages/react/src/messages/changeMessages.ts';
import { claimMessages } from '../../packages/react/src/messages/claimMessages.ts';
import { detailsMessages } from '../../packages/react/src/messages/detailsMessages.ts';
import { editMessages } from '../../packages/react/src/messages/editMessages.ts';
import { emptyMessages } from '../../packages/react/src/messages/emptyMessages.ts';
import { fieldMessages } from '../../packages/react/src/messages/fieldMessages.ts';
import { managerMessages } from '../../packages/react/src/messages/managerMessages.ts';
import { reactMessages } from '../../packages/react/src/messages/reactMessages.ts';
import { rotateMessages } from '../../packages/react/src/messages/rotateMessages.ts';
import { toolMessages } from '../../packages/react/src/messages/toolMessages.ts';
import { terminalMessages } from '../../packages/terminal/src/messages/terminalMessages.ts';
import { messageProblems } from './messageProblems.ts';

type Messages = Readonly<Record<string, string>>;

const list: Messages = {
  ...fieldMessages,
  ...managerMessages,
  ...emptyMessages,
  ...detailsMessages,
  ...changeMessages,
};
const acts: Messages = { ...actMessages, ...claimMessages, ...editMessages, ...rotateMessages, ...toolMessages };
const wizard: Messages = Object.fromEntries(
  Object.entries(reactMessages).filter(([id]) => !Object.hasOwn(list, id) && !Object.hasOwn(acts, id)),
);

export const english = { list, wizard, acts, terminal: terminalMessages as Messages } as const;

export type Part = keyof typeof english;

export const parts = Object.keys(english) as readonly Part[];

export function translatedTags(): readonly string[] {
  const entries = globSync('packages/react/src/locales/*.ts').map((path) => basename(path, '.ts'));
  return entries.filter((tag) => tag !== 'en').sort();
}

export function fileOf(tag: string, part: Part): string {
  return `packages/${part === 'terminal' ? 'terminal' : 'react'}/src/locales/${tag}.ts`;
}

export async function readPart(tag: string, part: Part): Promise<Messages> {
  const path = resolve(fileOf(tag, part));
  if (!existsSync(path)) return {};
  const [exported] = Object.values<Record<string, Messages>>(await import(pathToFileURL(path).href));
  return (part === 'terminal' ? (exported as object) : exported?.[part]) as Messages;
}

export async function missingIds(tag: string, part: Part): Promise<readonly string[]> {
  const messages = await readPart(tag, part);
  return Object.keys(english[part]).filter((id) => !messages[id]);
}

export async function untranslated(tag: string): Promise<readonly string[]> {
  const found = parts.map(async (part) => (await missingIds(tag, part)).map((id) => `${fileOf(tag, part)}: ${id}`));
  return (await Promise.all(found)).flat();
}

export async function languageProblems(tag: string): Promise<readonly string[]> {
  const found = parts.map(async (part) =>
    Object.entries(await readPart(tag, part)).flatMap(([id, message]) => {
      const original = english[part][id];
      const problems = original === undefined ? ['the id is unknown'] : messageProblems(original, message, tag);
      return problems.map((problem) => `${fileOf(tag, part)}: ${id}: ${problem}`);
    }),
  );
  return (await Promise.all(found)).flat();
}
