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

/** Messages in their own language, such as the English texts that a translation lacks. */
export interface SpokenCatalogue {
  readonly spoken: string;
  readonly messages: Catalogue;
  /** Called with each text that comes from these messages. */
  readonly onFormat?: ((text: string) => void) | undefined;
}

/** Messages in the locale of the page, or in their own language. */
export type AnyCatalogue = Catalogue | SpokenCatalogue | undefined;

/**
 * Creates a function that formats messages. If a message fails, the function reports it once and uses a more general
 * catalogue, or else the id.
 * @param locale BCP 47
 * @param catalogues the most general first
 */
export function createText<Id extends string = CoreMessageId>(
  locale: string,
  ...catalogues: readonly AnyCatalogue[]
): Text<Id> {
  const sources = catalogues.map(sourceOf).reverse();
  const reported = new Set<string>();
  return (id, values = {}) => {
    for (const { messages, spoken, onFormat } of sources) {
      const message = messages[id];
      if (message === undefined) continue;
      try {
        const text = formatMessage(message, values, spoken ?? locale);
        onFormat?.(text);
        return text;
      } catch (cause) {
        if (!reported.has(message)) reportLater(cause);
        reported.add(message);
      }
    }
    return id;
  };
}

interface Source extends Partial<SpokenCatalogue> {
  readonly messages: Catalogue;
}

function sourceOf(catalogue: AnyCatalogue): Source {
  return isSpoken(catalogue) ? catalogue : { messages: catalogue ?? {} };
}

function isSpoken(catalogue: AnyCatalogue): catalogue is SpokenCatalogue {
  return typeof catalogue?.['messages'] === 'object';
}
