import { reportLater } from '../api/reportLater.ts';
import type { coreMessages } from './coreMessages.ts';
import { formatMessage, type MessageValues } from './formatMessage.ts';

/** The id of a message of the core. */
export type CoreMessageId = keyof typeof coreMessages;

/**
 * Ids of your own steps' messages. Declare them, so that a typo in any id is a type error:
 * @example declare module '@tokenwright/core' { interface CustomMessages { 'contact.title': string } }
 */
// biome-ignore lint/suspicious/noEmptyInterface: hosts add to it by declaration merging.
export interface CustomMessages {}

/** ICU messages by id. Plain data, so a server component can pass them to a client component. */
export type Messages<Id extends string = CoreMessageId> = {
  readonly [Each in Id | (keyof CustomMessages & string)]?: string;
};

/** Formats a message in the user's language. */
export type Text<Id extends string = CoreMessageId> = (
  id: Id | (keyof CustomMessages & string),
  values?: MessageValues,
) => string;

/** Messages with any ids. */
export type Catalogue = Readonly<Record<string, string | undefined>>;

/**
 * Creates a formatter. If a message cannot be formatted, the formatter uses the next more general catalogue, then the
 * id, and reports the message to the host once.
 * @param locale BCP 47, for plurals and numbers
 * @param catalogues from the most general to the most specific; the last one with the id wins
 */
export function createText<Id extends string = CoreMessageId>(
  locale: string,
  ...catalogues: readonly (Catalogue | undefined)[]
): Text<Id> {
  const messages = byId(catalogues);
  const reported = new Set<string>();
  return (id, values = {}) => {
    for (const message of messages.get(id) ?? []) {
      try {
        return formatMessage(message, values, locale);
      } catch (cause) {
        if (!reported.has(message)) reportLater(cause);
        reported.add(message);
      }
    }
    return id;
  };
}

/** All messages with an id, most specific first. */
function byId(catalogues: readonly (Catalogue | undefined)[]): ReadonlyMap<string, readonly string[]> {
  const messages = new Map<string, readonly string[]>();
  for (const catalogue of catalogues) {
    for (const [id, message] of Object.entries(catalogue ?? {}))
      if (message !== undefined) messages.set(id, [message, ...(messages.get(id) ?? [])]);
  }
  return messages;
}
