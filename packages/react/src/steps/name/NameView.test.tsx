import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { exampleApi } from '../../../test/exampleApi.ts';
import { exampleOptions } from '../../../test/exampleOptions.ts';
import { renderWizard } from '../../../test/renderWizard.tsx';

const nameField = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Token name' });

it('requires a name, shows the error at the field, and focuses it', async () => {
  const { presses } = renderWizard();
  await presses('Continue');

  const sentence = 'Enter a name that says which integration will use the token.';
  expect(nameField()).toHaveAccessibleDescription(expect.stringContaining(sentence));
  expect(nameField()).toBeInvalid();
  expect(nameField()).toHaveFocus();
});

it('separates the purpose and the facts of a template with the same sign', async () => {
  const [tokenType] = exampleOptions.tokenTypes;
  const grants = [{ permission: 'forms', level: 'read' }];
  const facts = { grants, tokenType: String(tokenType?.id), expiration: { kind: 'days' as const, days: 90 } };
  const templates = [
    { id: 'intake', label: 'Intake', description: 'Adds entries.', ...facts },
    { id: 'bare', label: 'Bare', description: 'Adds nothing.', grants },
  ];
  renderWizard({ api: exampleApi({ options: { ...exampleOptions, templates } }) });
  const hint = (await screen.findByText('Adds entries')).parentElement;
  expect(hint).toMatchTextContent(`Adds entries ${tokenType?.label} 90 days`);
  const dots = [...(hint?.querySelectorAll('.twr-separator') ?? [])];
  expect(dots.map((dot) => getComputedStyle(dot, '::before').content)).toEqual(Array(2).fill('" ·" / ","'));
  expect(screen.getByText('Adds nothing.')).toBeVisible();
});

it('rejects a name of spaces', async () => {
  const { presses, names } = renderWizard();
  await names('   ');
  await presses('Continue');
  expect(nameField()).toHaveAccessibleDescription(expect.stringContaining('Enter a name'));
  expect(nameField()).toHaveValue('   ');
});

it('rejects a name of 10,000 characters, shows the limit and keeps the text', async () => {
  const { presses, names } = renderWizard();
  const long = 'n'.repeat(10_000);
  await names(long);
  await presses('Continue');
  expect(nameField()).toHaveAccessibleDescription(
    expect.stringContaining('Shorten the name to 100 characters or fewer. It has 10,000.'),
  );
  expect(nameField()).toHaveValue(long);
});

it('replaces pasted tabs with spaces, and keeps the cursor position', async () => {
  const { names, user, presses, sees } = renderWizard();
  await names('old');
  nameField().setSelectionRange(0, 0);
  await user.paste('CRM\tsync\t');
  await user.keyboard('2 ');
  expect(nameField()).toHaveValue('CRM sync 2 old');
  await presses('Continue');
  await sees(/Choose permissions/);
  await presses('Back');
  await waitFor(() => expect(nameField()).toHaveValue('CRM sync 2 old'));
});

it('removes the error once the name is valid', async () => {
  const { presses, names } = renderWizard();
  await presses('Continue');
  await names('CRM sync');
  expect(screen.queryByRole('region', { name: /problem/ })).toBeNull();
  expect(nameField()).toBeValid();
});

it('continues on Enter without a description', async () => {
  const { names, user, sees } = renderWizard();
  await names('CRM sync');
  await user.keyboard('{Enter}');
  await sees(/Choose permissions/);
});

it('keeps the typed name and description after Back', async () => {
  const { names, presses, user, walksTo, sees } = renderWizard();
  await names('CRM sync');
  await user.type(screen.getByRole('textbox', { name: /Description/ }), 'Ask Ada.');
  await walksTo('permissions');
  await presses('Back');
  await sees(/Name the token/);
  expect(nameField()).toHaveValue('CRM sync');
  expect(screen.getByRole('textbox', { name: /Description/ })).toHaveValue('Ask Ada.');
});

it('requires a description if the policy does and shows the reason', async () => {
  const reason = 'Somebody else may have to clean up.';
  const { presses, names } = renderWizard({
    api: exampleApi({ options: { ...exampleOptions, policy: { descriptionRequired: { reason } } } }),
  });
  await names('CRM sync');
  expect(screen.getByRole('textbox', { name: 'Description' })).toBeRequired();
  expect(screen.getByText(new RegExp(`${reason}$`))).toBeVisible();
  await presses('Continue');
  expect(screen.getByRole('textbox', { name: 'Description' })).toHaveAccessibleDescription(
    expect.stringContaining(`Describe what the token is for. ${reason}`),
  );
});

it('asks for no description if the API stores none', async () => {
  const { names } = renderWizard({ api: exampleApi({ options: { ...exampleOptions, descriptions: 'none' } }) });
  await names('CRM sync');
  expect(screen.queryByRole('textbox', { name: /Description/ })).toBeNull();
});

it('reports a taken name while the user types, once after a pause, without blocking the user', async () => {
  const api = exampleApi();
  const checkName = vi.spyOn(api, 'checkName').mockImplementation(async (name) => ({
    available: name !== 'CRM sync',
    message: `“${name}” is taken.`,
  }));
  const { user, names, presses, sees } = renderWizard({ api });
  await sees(/Name the token/);
  await user.type(nameField(), 'CRM sync');
  const taken = () => screen.queryAllByText('“CRM sync” is taken.');
  await waitFor(() => expect(taken().some((each) => each.closest('[role=status]'))).toBe(true));
  expect(checkName.mock.calls.length).toBeLessThan('CRM sync'.length);
  expect(checkName.mock.lastCall?.[0]).toBe('CRM sync');
  await user.type(nameField(), ' 2');
  await waitFor(() => expect(taken()).toEqual([]));
  await names('CRM sync');
  await presses('Continue');
  await sees(/Choose permissions/);
});

it('shows no message if the name check fails', async () => {
  const api = exampleApi();
  const checkName = vi.spyOn(api, 'checkName').mockRejectedValue(new Error('Offline.'));
  const { names } = renderWizard({ api });
  await names('CRM sync');
  await waitFor(() => expect(checkName).toHaveBeenCalledOnce());
  expect(document.querySelector('[data-part=field-note]')).toBeNull();
  expect(nameField()).toBeValid();
});
