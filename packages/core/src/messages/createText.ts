import { reportLater } from '../api/reportLater.ts';
import { coreMessages } from './coreMessages.ts';
import { formatMessage, type MessageValues } from './formatMessage.ts';

/** ICU messages by id. Plain data, so that they can cross from a server to a client component. */
export type Messages = Readonly<Record<string, string>>;

/** Says a message in the person's language. */
export type Text = (id: string, values?: MessageValues) => string;

/**
 * A message that cannot be said must not take the page with it: the next more general one is said in its stead, or the id.
 * The host hears of each such message once.
 * @param locale a BCP 47 tag, for plurals and numbers
 * @param catalogues from the most general to the most particular; the last one that has an id wins
 */
export function createText(locale: string, ...catalogues: readonly (Messages | undefined)[]): Text {
  const messages = byId([coreMessages, ...catalogues]);
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

/** All messages of an id, the most particular first. */
function byId(catalogues: readonly (Messages | undefined)[]): ReadonlyMap<string, readonly string[]> {
  const messages = new Map<string, readonly string[]>();
  for (const catalogue of catalogues) {
    for (const [id, message] of Object.entries(catalogue ?? {}))
      messages.set(id, [message, ...(messages.get(id) ?? [])]);
  }
  return messages;
}
