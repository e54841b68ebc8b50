import type { Reauthenticating } from '@tokenwright/core';
import type { Page } from './page.ts';

export const reauthenticatingPage: Page<Reauthenticating> = async ({ terminal, text, signal, signedIn }) => {
  const label = text('reauthenticating.title');
  const choices = [
    { value: true, label: text('reauthenticating.done') },
    { value: false, label: text('reauthenticating.giveUp') },
  ];
  signedIn(await terminal.choose({ signal, label, choices }));
  await terminal.wait(signal);
  return [];
};
