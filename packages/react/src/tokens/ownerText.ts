import type { Text, TokenOwner } from '@tokenwright/core';
import { visibleText } from '@tokenwright/core/text';
import type { MessageId } from '../messages/reactMessages.ts';

export function ownerText({ label, kind, gone }: TokenOwner, text: Text<MessageId>): string {
  const name = visibleText(label);
  if (gone) return text('manager.ownerGone', { name });
  return kind === 'service' ? text('manager.ownerService', { name }) : name;
}
