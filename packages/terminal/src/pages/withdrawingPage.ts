import type { Withdrawing } from '@tokenwright/core';
import type { Page } from './page.ts';

export const withdrawingPage: Page<Withdrawing> = async ({ terminal, text, signal }) => {
  terminal.heading(text('withdrawing.title'));
  await terminal.wait(signal);
  return [];
};
