import { screen, waitFor } from '@testing-library/react';
import { type ReactNode, Suspense, useReducer } from 'react';
import { expect, it } from 'vitest';
import { exampleApi } from '../test/exampleApi.ts';
import { renderManager } from '../test/renderManager.tsx';
import { renderWizard } from '../test/renderWizard.tsx';

const host = { waiting: undefined as Promise<void> | undefined, wake: () => {}, render: () => {} };

function Neighbor() {
  const [, look] = useReducer((times: number) => times + 1, 0);
  host.render = look;
  if (host.waiting) throw host.waiting;
  return null;
}

const around = (child: ReactNode) => (
  <Suspense fallback={<p>The host waits</p>}>
    <Neighbor />
    {child}
  </Suspense>
);

const environment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };

async function suspends(): Promise<void> {
  // React warns of each component that suspends inside `act`.
  environment.IS_REACT_ACT_ENVIRONMENT = false;
  host.waiting = new Promise((resolve) => {
    host.wake = resolve;
  });
  host.render();
  await waitFor(() => expect(screen.getByText('The host waits')).toBeVisible());
  await waitFor(() => expect(screen.queryByRole('heading')).toBeNull());
  host.waiting = undefined;
  host.wake();
  await waitFor(() => expect(screen.queryByText('The host waits')).toBeNull());
  environment.IS_REACT_ACT_ENVIRONMENT = true;
}

it.each(['wizard', 'manager'] as const)('keeps the draft of a %s inside a host’s Suspense', async (kind) => {
  const { names, presses } = kind === 'wizard' ? renderWizard({ around }) : renderManager({ around });
  if (kind === 'manager') {
    await screen.findByText('No access tokens yet');
    await presses('Create token');
  }
  await names('CRM sync');
  await suspends();
  expect(await screen.findByRole('textbox', { name: 'Token name' })).toHaveValue('CRM sync');
  expect(screen.queryByRole('alertdialog')).toBeNull();
  if (kind === 'manager') expect(document.querySelector('dialog:modal')).not.toBeNull();
});

it.each(['wizard', 'manager'] as const)('keeps the secret of a %s inside a host’s Suspense', async (kind) => {
  const api = exampleApi();
  const { walksTo, presses, sees } = kind === 'wizard' ? renderWizard({ api, around }) : renderManager({ api, around });
  if (kind === 'manager') {
    await screen.findByText('No access tokens yet');
    await presses('Create token');
  }
  await walksTo('secret');
  const secret = screen.getByLabelText<HTMLInputElement>('Secret of CRM sync').value;
  await suspends();
  await sees(/Copy and save the secret/);
  expect(screen.getByLabelText<HTMLInputElement>('Secret of CRM sync').value).toBe(secret);
  expect((await api.listTokens?.({}))?.items.map(({ status }) => status)).toEqual(['active']);
});
