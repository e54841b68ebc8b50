import { builtInSteps, createTokenWizard, type TokenApi, TokenApiError, type TokenOptions } from '@tokenwright/core';
import { expect, it, vi } from 'vitest';
import { changeSignal } from './changeSignal.ts';

const optionsWith = (...permissions: readonly string[]): TokenOptions => ({
  groups: [
    {
      id: 'content',
      label: 'Content',
      permissions: permissions.map((id) => ({ id, label: id, levels: [{ id: 'read', label: 'Read' }] })),
    },
  ],
  tokenTypes: [{ id: 'service', label: 'Service token' }],
  expirations: { presets: [7, 30], defaultDays: 30 },
});

async function refused() {
  let load = (_options: TokenOptions) => {};
  const options = new Promise<TokenOptions>((resolve) => {
    load = resolve;
  });
  const api: TokenApi = {
    idempotency: 'replays-secret',
    loadOptions: () => options,
    createToken: () => Promise.reject(new TokenApiError('options-changed')),
  };
  const wizard = createTokenWizard({
    api,
    options: optionsWith('forms', 'entries'),
    steps: builtInSteps,
    locale: 'en',
  });
  wizard.send({ type: 'next', draft: { name: 'CI', description: '' } });
  const grants = ['forms', 'entries'].map((permission) => ({ permission, level: 'read' }));
  wizard.send({ type: 'next', draft: { grants } });
  wizard.send({
    type: 'next',
    draft: { tokenType: 'service', resourceMode: 'all', resources: [], expiration: '30', date: '' },
  });
  wizard.send({ type: 'create' });
  await vi.waitFor(() => expect(wizard.getSnapshot()).toMatchObject({ status: 'reviewing', failure: {} }));
  return { wizard, load };
}

it('aborts the question on the review when new options change the request', async () => {
  const { wizard, load } = await refused();
  const { signal, release } = changeSignal(wizard);
  load(optionsWith('forms'));
  await vi.waitFor(() =>
    expect(wizard.getSnapshot()).toMatchObject({
      status: 'reviewing',
      optionsNotes: ['entries is no longer offered.', 'Removed from your selection: entries.'],
    }),
  );
  expect(signal.aborted).toBe(true);
  release();
});

it('keeps the question if the page stays the same', async () => {
  const { wizard } = await refused();
  const { signal, release } = changeSignal(wizard);
  wizard.send({ type: 'stay' });
  expect(signal.aborted).toBe(false);
  release();
});
