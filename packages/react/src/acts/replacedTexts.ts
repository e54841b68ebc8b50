import { type ReactMessages, reactMessages } from '../messages/reactMessages.ts';

/**
 * Replaces texts of the wizard with texts of another flow.
 * @param own the other flow's texts. Each id consists of the prefix and the id of the replaced text
 */
export function replacedTexts(
  prefix: string,
  own: Readonly<Record<string, string>>,
  messages: ReactMessages | undefined,
): ReactMessages {
  const texts: Record<string, string | undefined> = { ...messages };
  for (const [id, english] of Object.entries(own)) {
    const replaced = id.slice(prefix.length);
    if (Object.hasOwn(reactMessages, replaced)) texts[replaced] = messages?.[id as keyof ReactMessages] ?? english;
  }
  return texts as ReactMessages;
}
