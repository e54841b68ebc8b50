import type { AnyCatalogue, Catalogue } from '@tokenwright/core';
import { reactMessages } from '../messages/reactMessages.ts';

/** Lets the text `PREFIX + id` of any catalogue replace the wizard's text `id`. */
export function replacedTexts(prefix: string): (catalogues: readonly AnyCatalogue[]) => readonly AnyCatalogue[] {
  return (catalogues) => [...catalogues, ...catalogues.map((catalogue) => replaced(prefix, catalogue))];
}

function replaced(prefix: string, catalogue: AnyCatalogue): AnyCatalogue {
  const messages = catalogue?.['messages'];
  if (typeof messages === 'object') return { ...catalogue, messages: withoutPrefix(prefix, messages) } as AnyCatalogue;
  return withoutPrefix(prefix, catalogue as Catalogue | undefined);
}

function withoutPrefix(prefix: string, messages: Catalogue = {}): Catalogue {
  const own = Object.entries(messages).map(([id, message]) => [id.slice(prefix.length), message, id] as const);
  const replacing = own.filter(([to, , id]) => id.startsWith(prefix) && Object.hasOwn(reactMessages, to));
  return Object.fromEntries(replacing.map(([to, message]) => [to, message]));
}
