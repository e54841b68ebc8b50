import { reportLater } from '../api/reportLater.ts';
import { formatMessage, type MessageValues } from './formatMessage.ts';

/** ICU messages by id. Plain data, so a server component can pass them to a client component. */
export type Messages = Readonly<Record<string, string>>;

/** Formats a message in the user's language. */
export type Text = (id: string, values?: MessageValues) => string;

/**
 * Creates a formatter. If a message cannot be formatted, the formatter uses the next more general catalogue, then the
 * id, and reports the message to the host once.
 * @param locale BCP 47, for plurals and numbers
 * @param catalogues from the most general to the most specific; the last one with the id wins
 */
export function createText(locale: string, ...catalogues: readonly (Messages | undefined)[]): Text {
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
function byId(catalogues: readonly (Messages | undefined)[]): ReadonlyMap<string, readonly string[]> {
  const messages = new Map<string, readonly string[]>();
  for (const catalogue of catalogues) {
    for (const [id, message] of Object.entries(catalogue ?? {}))
      messages.set(id, [message, ...(messages.get(id) ?? [])]);
  }
  return messages;
}
