import { reportLater } from '../api/reportLater.ts';
import type { coreMessages } from './coreMessages.ts';
import { formatMessage, type MessageValues } from './formatMessage.ts';

/** An id in `coreMessages`. */
export type CoreMessageId = keyof typeof coreMessages;

/**
 * Add the message ids of your own steps here, so that a typo is a type error.
 * @example declare module '@tokenwright/core' { interface CustomMessages { 'contact.title': string } }
 */
// biome-ignore lint/suspicious/noEmptyInterface: hosts add to it by declaration merging.
export interface CustomMessages {}

/** ICU messages by id, as plain data. */
export type Messages<Id extends string = CoreMessageId> = {
  readonly [Each in Id | (keyof CustomMessages & string)]?: string;
};

/** Formats a message in one locale. */
export type Text<Id extends string = CoreMessageId> = (
  id: Id | (keyof CustomMessages & string),
  values?: MessageValues,
) => string;

/** ICU messages by id. */
export type Catalogue = Readonly<Record<string, string | undefined>>;

/**
 * Creates a function that formats messages. If a message fails, the function reports it once and uses a more general
 * catalogue, or else the id.
 * @param locale BCP 47
 * @param catalogues the most general first
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

function byId(catalogues: readonly (Catalogue | undefined)[]): ReadonlyMap<string, readonly string[]> {
  const messages = new Map<string, readonly string[]>();
  for (const catalogue of catalogues) {
    for (const [id, message] of Object.entries(catalogue ?? {}))
      if (message !== undefined) messages.set(id, [message, ...(messages.get(id) ?? [])]);
  }
  return messages;
}
