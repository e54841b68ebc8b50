import { configure, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createMemoryApi } from '@tokenwright/adapters/memory';
import type { TokenOptions } from '@tokenwright/core';
import { TokenManager } from '@tokenwright/react';
import { createElement } from 'react';

configure({ asyncUtilTimeout: 20_000 });

export const options: TokenOptions = {
  groups: [
    {
      id: 'content',
      label: 'Content',
      permissions: [
        {
          id: 'forms',
          label: 'Forms',
          levels: [
            { id: 'read', label: 'Read' },
            { id: 'write', label: 'Write' },
          ],
        },
      ],
    },
  ],
  tokenTypes: [{ id: 'service', label: 'Service token' }],
  expirations: { presets: [7, 30], defaultDays: 30 },
};

/** Returns the name and the status of each token in the API. */
export async function walkThrough(): Promise<string[][]> {
  const api = createMemoryApi({ options });
  const user = userEvent.setup();
  const presses = async (name: string | RegExp) => {
    const [button] = (await screen.findAllByRole('button', { name })).slice(-1);
    await user.click(button as HTMLElement);
  };
  const sees = (name: RegExp) => screen.findByRole('heading', { level: 2, name });
  render(createElement(TokenManager, { api, locale: 'en-US', timeZone: 'UTC' }));
  await screen.findByText('No access tokens yet');
  await presses('Create token');
  await sees(/Name the token/);
  await user.type(screen.getByRole('textbox', { name: /Token name/ }), 'CRM sync');
  await user.keyboard('{Enter}');
  await sees(/permissions/);
  const forms = within(await screen.findByRole('radiogroup', { name: /^Forms/ }));
  await user.click(forms.getByRole('radio', { name: /^Read/ }));
  await presses('Continue');
  await sees(/scope and expiration/i);
  await user.click(screen.getByRole('radio', { name: /Service token/ }));
  await presses('Continue');
  await sees(/Review and create/);
  await presses('Create token');
  await sees(/Copy/);
  await user.click(screen.getByRole('checkbox', { name: /stored|saved/ }));
  await presses('Done');
  await waitFor(() => {
    if (screen.queryByRole('dialog')) throw new Error('The dialog is open.');
  });
  const listed = (await api.listTokens?.({}))?.items ?? [];
  return listed.map(({ name, status }) => [name, status]);
}
