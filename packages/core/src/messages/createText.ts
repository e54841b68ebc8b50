import { coreMessages } from './coreMessages.ts';
import { formatMessage, type MessageValues } from './formatMessage.ts';

/** ICU messages by id. Plain data, so that they can cross from a server to a client component. */
export type Messages = Readonly<Record<string, string>>;

/** Says a message in the person's language. */
export type Text = (id: string, values?: MessageValues) => string;

/**
 * @param locale a BCP 47 tag, for plurals and numbers
 * @param catalogues from the most general to the most particular; the last one that has an id wins
 */
export function createText(locale: string, ...catalogues: readonly (Messages | undefined)[]): Text {
  const messages = new Map<string, string>(Object.entries(coreMessages));
  for (const catalogue of catalogues) {
    for (const [id, message] of Object.entries(catalogue ?? {})) messages.set(id, message);
  }
  return (id, values = {}) => {
    const message = messages.get(id);
    return message === undefined ? id : formatMessage(message, values, locale);
  };
}
