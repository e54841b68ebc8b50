import { screen, waitFor } from '@testing-library/react';
import { keepDraft } from '@tokenwright/core/links';
import { expect, it, vi } from 'vitest';
import { draftInMemory } from '../../test/draftInMemory.ts';
import { exampleApi } from '../../test/exampleApi.ts';
import { exampleOptions } from '../../test/exampleOptions.ts';
import { renderManager } from '../../test/renderManager.tsx';
import { renderWizard } from '../../test/renderWizard.tsx';

const OFFER = /^Continue your draft from/;
const drafts = {
  name: { name: 'Zapier sync', description: 'CRM' },
  permissions: { grants: [{ permission: 'forms', level: 'delete' }] },
  access: { tokenType: 'service', resourceMode: 'selected', resources: [], expiration: '7', date: '' },
};
const nameField = () => screen.findByRole('textbox', { name: 'Token name' });

it('keeps a changed draft when the wizard closes, offers it at the next opening, and removes it after the creation', async () => {
  const { kept, storage } = draftInMemory();
  const { names, chooses, presses, user } = renderManager({ draftStorage: storage });
  await screen.findByText('No access tokens yet');
  await presses(/Create token/);
  await names('CRM sync');
  await presses('Continue');
  await chooses('Forms', 'Read');
  await presses('Close');
  await presses('Keep draft');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(kept.text).toContain('token_name=CRM+sync');

  await presses(/Create token/);
  expect(await screen.findByText(OFFER)).toBeVisible();
  await presses('Continue draft');
  await waitFor(async () => expect(await nameField()).toHaveValue('CRM sync'));
  expect(await nameField()).toHaveFocus();
  expect(screen.queryByText(OFFER)).toBeNull();
  await presses('Continue');
  expect(await screen.findByRole('radio', { name: 'Read', checked: true })).toBeVisible();
  await presses('Continue');
  await user.click(await screen.findByRole('radio', { name: /Service token/ }));
  await presses('Continue');
  expect(kept.text).not.toBeNull();
  await presses('Create token');
  await screen.findByRole('heading', { name: /Copy and save the secret/ });
  await waitFor(() => expect(kept.text).toBeNull());
});

it('contains neither a secret nor an intent key after a refused create call', async () => {
  const { kept, storage } = draftInMemory();
  const api = exampleApi({ fail: { createToken: ['policy'] } });
  const create = vi.spyOn(api, 'createToken');
  const { walksTo, presses } = renderManager({ api, draftStorage: storage });
  await screen.findByText('No access tokens yet');
  await presses(/Create token/);
  await walksTo('review');
  await presses('Create token');
  await screen.findByText('No token was created.');
  await presses('Close');
  await presses('Keep draft');
  await waitFor(() => expect(kept.text).not.toBeNull());
  const { intentKey } = create.mock.calls[0]?.[1] ?? {};
  expect(intentKey).toMatch(/^[0-9a-f]{64}$/);
  expect(kept.text).not.toContain(intentKey);
  expect(kept.text).not.toMatch(/[0-9a-f]{32}/);
});

it('removes a discarded draft, and keeps an ignored one', async () => {
  const { kept, storage } = draftInMemory(keepDraft(drafts));
  const first = renderWizard({ draftStorage: storage, onClose: () => {} });
  await screen.findByText(OFFER);
  await first.names('Something else');
  await first.presses('Cancel');
  await first.presses('Discard');
  expect(kept.text).not.toBeNull();
  first.unmount();

  const second = renderWizard({ draftStorage: storage });
  await screen.findByText(OFFER);
  await second.presses('Discard draft');
  expect(screen.queryByText(OFFER)).toBeNull();
  await waitFor(() => expect(kept.text).toBeNull());
});

it('removes a draft that the user first continues and then discards', async () => {
  const { kept, storage } = draftInMemory(keepDraft(drafts));
  const { presses, names } = renderWizard({ draftStorage: storage, onClose: () => {} });
  await screen.findByText(OFFER);
  await presses('Continue draft');
  await waitFor(async () => expect(await nameField()).toHaveValue('Zapier sync'));
  await names('Changed');
  await presses('Cancel');
  await presses('Discard');
  await waitFor(() => expect(kept.text).toBeNull());
});

it('lists the choices of a draft that are no longer offered', async () => {
  const options = { ...exampleOptions, groups: exampleOptions.groups.slice(1) };
  const { presses } = renderWizard({
    api: exampleApi({ options }),
    draftStorage: draftInMemory(keepDraft(drafts)).storage,
  });
  await screen.findByText(OFFER);
  await presses('Continue draft');
  expect(await screen.findByText('Some choices of your draft were changed:')).toBeVisible();
  expect(screen.getByText('The permission “forms:delete” doesn’t exist in this workspace.')).toBeVisible();
});

it('keeps the input if the storage is full', async () => {
  const storage = { ...draftInMemory().storage, save: () => Promise.reject(new Error('QuotaExceeded')) };
  const { names, presses } = renderWizard({ draftStorage: storage, onClose: () => {} });
  await names('CRM sync');
  await presses('Cancel');
  await presses('Keep draft');
  expect(await screen.findByText('Couldn’t keep the draft. Your input is still here.')).toBeVisible();
  await presses('Keep editing');
  expect(await nameField()).toHaveValue('CRM sync');
});

it.each([
  [
    'throws',
    () => {
      throw new Error('SecurityError');
    },
  ],
  ['rejects', () => Promise.reject(new Error('offline'))],
  ['returns another program’s text', () => '{"theme":"dark"}'],
  ['returns broken text', () => '{'],
  ['returns an object', () => ({}) as string],
])('opens normally if the storage %s', async (_, load) => {
  renderWizard({ draftStorage: { ...draftInMemory().storage, load } });
  expect(await nameField()).toHaveValue('');
  expect(screen.queryByText(OFFER)).toBeNull();
});

it('offers no draft without a storage', async () => {
  const { names, presses } = renderWizard({ onClose: () => {} });
  await names('CRM sync');
  await presses('Cancel');
  await screen.findByRole('button', { name: 'Discard' });
  expect(screen.queryByRole('button', { name: 'Keep draft' })).toBeNull();
});
