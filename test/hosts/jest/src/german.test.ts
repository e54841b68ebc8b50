import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createMemoryApi } from '@tokenwright/adapters/memory';
import { TokenManager } from '@tokenwright/react';
import { de } from '@tokenwright/react/locales/de';
import { createElement } from 'react';
import { options } from './walkThrough.ts';

it('loads the German texts of the wizard', async () => {
  render(createElement(TokenManager, { api: createMemoryApi({ options }), language: de, timeZone: 'UTC' }));
  const [button] = await screen.findAllByRole('button', { name: 'Token erstellen' });
  await userEvent.click(button as HTMLElement);
  expect(await screen.findByRole('textbox', { name: /Name des Tokens/ }, { timeout: 20_000 })).toBeDefined();
});
