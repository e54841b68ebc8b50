import type { PersonEvent, SecretGone } from '@tokenwright/core';
import type { Choice } from '../terminal/terminal.ts';
import type { Page } from './page.ts';

export const secretGonePage: Page<SecretGone> = async ({ snapshot, terminal, api, text, signal }) => {
  if (snapshot.revoking) {
    terminal.say(text('secretGone.revoking'));
    await terminal.wait(signal);
    return [];
  }
  if (snapshot.failure) terminal.warn(text('secretGone.failed'));
  const ways: readonly Choice<PersonEvent>[] = [
    { value: { type: 'reissue' }, label: text('secretGone.reissue') },
    { value: { type: 'revoke' }, label: text('secretGone.revoke') },
  ];
  const keep: Choice<PersonEvent> = { value: { type: 'finish' }, label: text('secretGone.leaveIt') };
  const choices = [...(api.revokeToken ? ways : []), keep];
  return [await terminal.choose({ signal, label: text('secretGone.title', { name: snapshot.token.name }), choices })];
};
