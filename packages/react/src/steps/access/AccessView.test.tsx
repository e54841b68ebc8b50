import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { exampleApi } from '../../../test/exampleApi.ts';
import { exampleOptions } from '../../../test/exampleOptions.ts';
import { renderWizard } from '../../../test/renderWizard.tsx';

async function configuring(setting: Parameters<typeof renderWizard>[0] = {}) {
  const visit = renderWizard(setting);
  await visit.walksTo('access');
  return visit;
}

const tokenTypes = () => screen.getByRole('group', { name: /^Token type ?\(required\)$/ });

it('requires a token type and preselects none', async () => {
  const { presses } = await configuring();
  for (const type of within(tokenTypes()).getAllByRole('radio')) expect(type).not.toBeChecked();
  await presses('Continue');

  expect(tokenTypes()).toHaveAccessibleDescription(expect.stringContaining('Choose a token type.'));
  expect(screen.getByRole('radio', { name: /Service token/ })).toHaveFocus();
});

it('describes each token type', async () => {
  await configuring();
  expect(screen.getByRole('radio', { name: /Service token/ })).toHaveAccessibleDescription(
    'For workspace-wide automations.',
  );
});

it('shows resources only for a limited token type', async () => {
  const { user } = await configuring();
  expect(screen.queryByRole('searchbox')).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'Scoped form token' }));
  expect(await screen.findByRole('searchbox', { name: 'Search forms' })).toBeVisible();
  await user.click(screen.getByRole('radio', { name: /Service token/ }));
  expect(screen.queryByRole('searchbox')).toBeNull();
});

it('hides a limited token type if the API cannot list resources', async () => {
  const api = exampleApi();
  delete api.searchResources;
  await configuring({ api });
  expect(within(tokenTypes()).getAllByRole('radio')).toHaveLength(1);
});

it('disables a token type that excludes a selected permission and shows the reason', async () => {
  const { user, presses, walksTo } = renderWizard();
  await walksTo('permissions');
  await user.click(screen.getByRole('checkbox', { name: 'Members' }));
  await presses('Continue');
  const scoped = await screen.findByRole('radio', { name: 'Scoped form token' });
  expect(scoped).toBeDisabled();
  expect(scoped).toHaveAccessibleDescription(
    expect.stringContaining('A “Scoped form token” cannot have the permission “Members”. Members belong to'),
  );
  expect(screen.getByRole('radio', { name: /Service token/ })).toBeEnabled();
});

it('keeps a selected token type visible after it becomes unavailable and shows the error', async () => {
  const { user, presses, sees, walksTo } = renderWizard();
  await walksTo('access');
  await user.click(screen.getByRole('radio', { name: 'Scoped form token' }));
  await presses('Back');
  await user.click(await screen.findByRole('checkbox', { name: 'Members' }));
  await presses('Continue');
  await sees(/scope and expiration/i);
  expect(screen.getByRole('radio', { name: 'Scoped form token' })).toBeChecked();
  await presses('Continue');
  expect(tokenTypes()).toHaveAccessibleDescription(expect.stringContaining('cannot have the permission “Members”'));
});

it('describes the access of a token type without a description from the host', async () => {
  await configuring();
  expect(screen.getByRole('radio', { name: 'Scoped form token' })).toHaveAccessibleDescription(
    'Limits access to the forms that you select.',
  );
});

it('preselects the only token type', async () => {
  const options = { ...exampleOptions, tokenTypes: exampleOptions.tokenTypes.slice(0, 1) };
  await configuring({ api: exampleApi({ options }) });
  expect(screen.getByRole('radio', { name: /Service token/ })).toBeChecked();
});

it('shows the risk of a token type with its reason', async () => {
  const [service, ...others] = exampleOptions.tokenTypes;
  const risky = { ...service, risk: 'dangerous' as const, riskReason: 'Works for the whole account.' };
  const options = { ...exampleOptions, tokenTypes: [risky as NonNullable<typeof service>, ...others] };
  await configuring({ api: exampleApi({ options }) });
  expect(screen.getByRole('radio', { name: /Service token/ })).toHaveAccessibleDescription(
    expect.stringMatching(/Dangerous\. Works for the whole account\.$/),
  );
  expect(screen.getByRole('radio', { name: 'Scoped form token' })).toHaveAccessibleDescription(
    expect.not.stringMatching(/Dangerous|Sensitive/),
  );
});
