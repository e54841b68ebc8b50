import type { Abandoning } from '@tokenwright/core';
import type { Page } from './page.ts';

export const abandoningPage: Page<Abandoning> = async ({ terminal, text, signal }) => {
  terminal.heading(text('abandoning.title'));
  await terminal.wait(signal);
  return [];
};
