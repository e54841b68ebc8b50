import type { Text, Token } from '@tokenwright/core';
import { secretFileNames } from '@tokenwright/core';
import { expirationReminder, parseInstant } from '@tokenwright/core/expiration';
import type { MessageId } from '../../messages/reactMessages.ts';
import { shortName } from '../shortName.ts';
import { saveFile } from './saveFile.ts';

export function saveReminder(token: Token, text: Text<MessageId>, now: number): void {
  const expiresAt = parseInstant(token.expiresAt);
  if (typeof expiresAt !== 'number') return;
  const { origin, pathname, host } = location;
  const description = text('tools.reminderText', { page: `${origin}${pathname}` });
  const title = text('tools.reminderTitle', { name: shortName(token.name) });
  const file = expirationReminder({ id: `${token.id}@${host}`, title, description, expiresAt, now });
  saveFile(`${secretFileNames(token.name).file}.ics`, file);
}
