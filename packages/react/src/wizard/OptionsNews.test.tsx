import { screen, within } from '@testing-library/react';
import type { TokenOptions } from '@tokenwright/core';
import { expect, it } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { exampleOptions } from '../../test/exampleOptions.ts';
import { renderWizard } from '../../test/renderWizard.tsx';

function changingApi(after: TokenOptions) {
  let options = exampleOptions;
  const api = exampleApi({ options: () => options });
  return {
    api,
    change: () => {
      options = after;
    },
  };
}

const withoutDelete: TokenOptions = {
  ...exampleOptions,
  version: 'v2',
  groups: exampleOptions.groups.map((group) => ({
    ...group,
    permissions: group.permissions.map((each) =>
      each.id === 'forms' ? { ...each, levels: each.levels.slice(0, 2) } : each,
    ),
  })),
};

async function reviewingDelete(api: ReturnType<typeof exampleApi>) {
  const visit = renderWizard({ api });
  await visit.walksTo('permissions');
  await visit.chooses('Forms', 'Delete');
  await visit.user.click(screen.getByRole('checkbox', { name: 'Members' }));
  await visit.presses('Continue');
  await visit.user.click(await screen.findByRole('radio', { name: /Service token/ }));
  await visit.presses('Continue');
  await visit.sees(/Review and create/);
  return visit;
}

const news = async () => {
  const heading = await screen.findByText(/^The available permissions or limits have changed\. Your input is kept/);
  return within(heading.closest('[role=status]') as HTMLElement);
};

it('names choices that are no longer offered, removes them, keeps the others, and lets the user continue', async () => {
  const { api, change } = changingApi(withoutDelete);
  const { presses, sees } = await reviewingDelete(api);
  change();
  await presses('Create token');
  const said = (await news()).getAllByRole('listitem').map((item) => item.textContent);
  expect(said).toEqual(['Forms: Delete is no longer offered.', 'Removed from your selection: Forms: Delete.']);
  expect(screen.queryByText('Forms: Delete')).toBeNull();
  expect(screen.getByText('Members')).toBeVisible();
  expect(within(screen.getByRole('region', { name: 'Name the token' })).getByText('CRM sync')).toBeVisible();
  await presses('Create token');
  await sees(/Copy and save the secret/);
});

it('opens the step whose choice was removed, with the reason', async () => {
  const { api, change } = changingApi({
    ...exampleOptions,
    version: 'v2',
    tokenTypes: exampleOptions.tokenTypes.slice(1),
  });
  const { presses, walksTo, sees } = renderWizard({ api });
  await walksTo('review');
  change();
  await presses('Create token');
  await sees(/scope and expiration/i);
  expect((await news()).getByText('The token type “Service token” is no longer offered.')).toBeVisible();
  expect(screen.getByRole('group', { name: /^Token type ?\(required\)$/ })).toHaveAccessibleDescription(
    expect.stringContaining('Choose a token type.'),
  );
});

it('reports that the choices are unchanged', async () => {
  const { api, change } = changingApi({ ...exampleOptions, version: 'v2' });
  const { presses, walksTo, sees } = renderWizard({ api });
  await walksTo('review');
  change();
  await presses('Create token');
  expect((await news()).getByText('Your choices are unchanged.')).toBeVisible();
  await presses('Create token');
  await sees(/Copy and save the secret/);
});
