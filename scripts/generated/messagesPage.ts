import { coreMessages } from '@tokenwright/core';
import { reactMessages } from '../../packages/react/src/messages/reactMessages.ts';
import { inCell } from './inCell.ts';

const INTRO = `The keys of the prop \`messages\`, with the English texts in ICU syntax. A text may use the arguments in its braces.
[Languages](../languages.md) explains how to replace a text or a whole language.`;

export function messagesPage(): string {
  const core = Object.entries<string>(coreMessages);
  const own = new Set(core.map(([id]) => id));
  const react = Object.entries<string>(reactMessages).filter(([id]) => !own.has(id));
  return ['# Messages', INTRO, section('Of the pages', react), section('Of the headless wizard', core)].join('\n\n');
}

function section(title: string, messages: readonly (readonly [id: string, text: string])[]): string {
  const rows = [...messages]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, text]) => `| \`${id}\` | \`${inCell(text)}\` |`);
  return [`## ${title}`, ['| id | English text |', '|---|---|', ...rows].join('\n')].join('\n\n');
}
