import { screen, waitFor, within } from '@testing-library/react';
import { TokenApiError } from '@tokenwright/core';
import { expect, it } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { renderWizard } from '../../test/renderWizard.tsx';

async function reviewing(setting: Parameters<typeof renderWizard>[0] = {}) {
  const visit = renderWizard(setting);
  await visit.walksTo('review');
  return visit;
}

const section = (name: string) => within(screen.getByRole('region', { name }));
const foreign = (words: string, place = screen.getByRole('region', { name: 'Name the token' })) =>
  within(place).getByText((_, element) => element?.tagName === 'BDI' && element.textContent === words);

it('shows name, permissions, scope and expiration as they are sent', async () => {
  await reviewing();
  expect(section('Name the token').getByText('CRM sync')).toBeVisible();
  expect(section('Choose permissions').getByText('Forms: Read')).toBeVisible();
  expect(section('Configure scope and expiration').getByText('Service token')).toBeVisible();
  expect(
    section('Configure scope and expiration').getByText('Everything in the workspace, now and in future'),
  ).toBeVisible();
  expect(section('Configure scope and expiration').getByText(/^\w+,? \d+ \w+ \d{4} at \d\d:\d\d CES?T$/)).toBeVisible();
});

it.each([
  ['Edit Name', /Name the token/],
  ['Edit Permissions', /Choose permissions/],
  ['Edit Scope', /scope and expiration/i],
])('%s opens the step, and “Back to review” returns', async (edit, heading) => {
  const { presses, sees } = await reviewing();
  await presses(edit);
  expect(await sees(heading)).toHaveFocus();
  await presses('Back to review');
  expect(await sees(/Review and create/)).toHaveFocus();
  expect(section('Name the token').getByText('CRM sync')).toBeVisible();
});

it('shows the values that the user has edited', async () => {
  const { presses, names } = await reviewing();
  await presses('Edit Name');
  await names('Nightly export');
  await presses('Back to review');
  await screen.findByRole('heading', { level: 2, name: /Review and create/ });
  expect(section('Name the token').getByText('Nightly export')).toBeVisible();
  expect(screen.queryByText('CRM sync')).toBeNull();
});

it('keeps all input after Back and Continue', async () => {
  const { presses, sees } = await reviewing();
  await presses('Back');
  await sees(/scope and expiration/i);
  expect(screen.getByRole('radio', { name: /Service token/ })).toBeChecked();
  await presses('Continue');
  await sees(/Review and create/);
});

it('shows multi-line descriptions and hostile names as text, and marks invisible characters', async () => {
  const { presses, names, user } = await reviewing();
  await presses('Edit Name');
  await names('<b>bold</b> \u202Egnorw');
  await user.type(screen.getByRole('textbox', { name: /Description/ }), 'one{enter}two');
  await presses('Back to review');
  await screen.findByRole('heading', { level: 2, name: /Review and create/ });
  expect(foreign('<b>bold</b> ⟦U+202E⟧gnorw')).toBeVisible();
  expect(foreign('one\ntwo')).toBeVisible();
});

it('reports a taken name at the field, keeps all other input, and continues after a change', async () => {
  const api = exampleApi();
  const { presses, names, sees } = await reviewing({ api });
  const taken = 'Another token has this name. Choose a different one.';
  api.failNext('createToken', 'conflict');
  await presses('Create token');

  const field = await screen.findByRole('textbox', { name: 'Token name' });
  await waitFor(() => expect(field).toHaveFocus());
  expect(field).toHaveAccessibleDescription(expect.stringContaining(taken));
  expect(field).toHaveValue('CRM sync');
  expect(screen.getAllByText(taken)).toHaveLength(1);

  await names('CRM sync 2');
  await presses('Back to review');
  await sees(/Review and create/);
  expect(section('Choose permissions').getByText('Forms: Read')).toBeVisible();
  await presses('Create token');
  await sees(/Copy and save the secret/);
});

it.each([
  ['forbidden', 'Only workspace admins can do this'],
  ['quota', 'The workspace has reached its limit of 50 tokens.'],
  ['unavailable', 'Couldn’t reach the API.'],
  ['unauthenticated', 'You’re signed out.'],
  ['reauthentication-required', 'Sign in again before you create a token.'],
  ['options-changed', 'The available permissions or limits have changed.'],
] as const)('explains the error "%s", says that no token exists, and keeps all input', async (code, sentence) => {
  const api = exampleApi({ fail: { createToken: [code] } });
  const { presses, sees } = await reviewing({ api });
  await presses('Create token');
  const said = await screen.findByRole('alert');
  expect(said.textContent?.trim()).toMatch(/^No token was created\./);
  expect(said.querySelector('svg')).toBeVisible();
  expect(said.textContent).toContain(sentence);
  expect(await sees(/Review and create/)).toHaveFocus();
  expect(section('Name the token').getByText('CRM sync')).toBeVisible();
});

it("shows the API's message as text instead of its own message", async () => {
  const detail = '<script>alert(1)</script> \u202Eno';
  const api = exampleApi({ fail: { createToken: [new TokenApiError('forbidden', { detail })] } });
  const { presses } = await reviewing({ api });
  await presses('Create token');
  const alert = await screen.findByRole('alert');
  expect(foreign('<script>alert(1)</script> ⟦U+202E⟧no', alert.parentElement ?? alert)).toBeVisible();
  expect(alert).not.toHaveTextContent('You aren’t allowed');
});

it('opens the step that a refusal by the policy names', async () => {
  const api = exampleApi({ fail: { createToken: ['policy'] } });
  const { presses, sees } = await reviewing({ api });
  await presses('Create token');
  await sees(/scope and expiration/i);
  const expiration = screen.getByRole('group', { name: /^Expiration ?\(optional\)$/ });
  await waitFor(() => expect(expiration).toContainElement(document.activeElement as HTMLElement));
  expect(expiration).toHaveAccessibleDescription(
    expect.stringContaining('Choose 30 days or fewer. The workspace has shortened its limit.'),
  );
});
