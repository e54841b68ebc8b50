import { type ReactMessages, reactMessages } from '../messages/reactMessages.ts';

/**
 * The wizard's texts with those of another flow in their place.
 * @param own each id is the prefix and the replaced id
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
