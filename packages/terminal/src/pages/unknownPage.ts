import type { PersonEvent, Unknown } from '@tokenwright/core';
import type { Choice } from '../terminal/terminal.ts';
import type { Page } from './page.ts';

export const unknownPage: Page<Unknown> = async ({ snapshot, terminal, api, text, signal }) => {
  const { name = '' } = snapshot.attempt.request as { readonly name?: string };
  const canAsk = api.idempotency === 'replays-secret' || api.findByIntent !== undefined;
  const first: Choice<PersonEvent> = canAsk
    ? { value: { type: 'checkAgain' }, label: text('unknown.checkAgain') }
    : { value: { type: 'reissue' }, label: text('unknown.reissue') };
  const close: Choice<PersonEvent> = { value: { type: 'close' }, label: text('wizard.close') };
  return [await terminal.choose({ signal, label: text('unknown.title', { name }), choices: [first, close] })];
};
