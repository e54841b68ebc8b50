import { screen, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, it, vi } from 'vitest';
import { userEvent as hand } from 'vitest/browser';
import { exampleApi, tokenCount } from '../test/exampleApi.ts';
import { holdCreation } from '../test/holdCreation.ts';
import { renderWizard } from '../test/renderWizard.tsx';
import { secretsOf } from '../test/secretsOf.ts';
import { whereInPage } from '../test/whereInPage.ts';

it('leads the user from the name to the last step, and creates exactly one token', async () => {
  const { api, walksTo, presses, sees, user } = renderWizard();
  await walksTo('secret');
  await user.click(screen.getByRole('checkbox', { name: 'I stored it another way' }));
  await presses('Done');
  await sees('“CRM sync” is ready');
  expect(await tokenCount(api)).toBe(1);
});

it('works with the keyboard alone', async () => {
  const { api, sees } = renderWizard({ autoFocus: true });
  await sees(/Name the token/);
  await hand.keyboard('CRM sync');
  await settled('Continue');
  await hand.keyboard('{Enter}');
  await sees(/Choose permissions/);
  await tabTo(() => screen.getByRole('radio', { name: 'None' }));
  await settled('Continue');
  await hand.keyboard('{ArrowRight}{Enter}');
  await sees(/scope and expiration/i);
  await tabTo(() => screen.getByRole('radio', { name: /Service token/ }));
  await settled('Continue');
  await hand.keyboard(' {Enter}');
  await sees(/Review and create/);
  await tabTo(() => screen.getByRole('button', { name: 'Create token' }));
  await settled('Create token');
  await hand.keyboard('{Enter}');
  await sees(/Copy and save the secret/);
  await tabTo(() => screen.getByRole('checkbox', { name: 'I stored it another way' }));
  await settled('Done');
  await hand.keyboard(' {Tab}{Enter}');
  await sees('“CRM sync” is ready');
  expect(await tokenCount(api)).toBe(1);
});

it('creates exactly one token in StrictMode', async () => {
  const api = exampleApi();
  const createToken = vi.spyOn(api, 'createToken');
  const { walksTo, presses, sees, user } = renderWizard({ api, around: (wizard) => <StrictMode>{wizard}</StrictMode> });
  await walksTo('secret');
  await user.click(screen.getByRole('checkbox', { name: 'I stored it another way' }));
  await presses('Done');
  await sees('“CRM sync” is ready');
  expect(createToken).toHaveBeenCalledOnce();
  const tokens = (await api.listTokens?.({}))?.items;
  expect(tokens?.map(({ status }) => status)).toEqual(['active']);
});

it('notifies the host, and never passes the secret', async () => {
  const api = exampleApi();
  const secrets = secretsOf(api);
  const onNotice = vi.fn();
  const { walksTo, presses, sees, user } = renderWizard({ api, onNotice });
  await walksTo('secret');
  await user.click(screen.getByRole('checkbox', { name: 'I stored it another way' }));
  await presses('Done');
  await sees('“CRM sync” is ready');
  expect(onNotice.mock.calls.map(([{ type }]) => type)).toEqual(['created', 'finished']);
  expect(onNotice).toHaveBeenLastCalledWith(expect.objectContaining({ outcome: 'revealed' }));
  expect(JSON.stringify(onNotice.mock.calls)).not.toContain(secrets[0]);
});

it('leaves no secret of an abandoned attempt in the page', async () => {
  const api = exampleApi();
  const secrets = secretsOf(api);
  const answer = holdCreation(api);
  const { walksTo, presses, sees, unmount } = renderWizard({ api });
  await walksTo('review');
  await presses('Create token');
  await sees(/Creating the token/);
  unmount();
  answer();
  await waitFor(() => expect(secrets).toHaveLength(1));
  expect(whereInPage(secrets[0] ?? '')).toEqual([]);
});

it("uses the host's texts", async () => {
  const { sees } = renderWizard({ messages: { 'name.title': 'Wie soll das Token heißen?', 'wizard.next': 'Weiter' } });
  await sees(/Wie soll das Token heißen\?/);
  expect(screen.getByRole('button', { name: 'Weiter' })).toBeVisible();
});

it('adds the classes of the host to the parts', async () => {
  const { sees } = renderWizard({ classNames: { 'page-heading': 'host-heading' } });
  expect(await sees(/Name the token/)).toHaveClass('twr-page-heading', 'host-heading');
});

const settled = (name: string) =>
  waitFor(() => expect(screen.getByRole('button', { name })).not.toHaveAttribute('data-settling'));

async function tabTo(target: () => HTMLElement): Promise<void> {
  for (let times = 0; times < 60 && document.activeElement !== target(); times += 1) await hand.keyboard('{Tab}');
  expect(target()).toHaveFocus();
}
