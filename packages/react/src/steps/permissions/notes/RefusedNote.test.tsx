import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { exampleApi } from '../../../../test/exampleApi.ts';
import { exampleOptions } from '../../../../test/exampleOptions.ts';
import { renderWizard } from '../../../../test/renderWizard.tsx';

const shortened = 'Forms: Delete limits expiration to 30 days. A token that deletes lives 30 days.';

it('shows that a selected risky permission shortens the expiration and why', async () => {
  const { walksTo, chooses } = renderWizard();
  await walksTo('permissions');
  await chooses('Forms', 'Write');
  expect(screen.queryByText(/limits expiration/)).toBeNull();
  await chooses('Forms', 'Delete');
  expect(screen.getByText(shortened, { selector: 'bdi' })).toBeVisible();
  await chooses('Forms', 'Read');
  expect(screen.queryByText(shortened, { selector: 'bdi' })).toBeNull();
});

it('shows that two selected permissions must not be combined and why', async () => {
  const refusedCombinations = [
    {
      grants: [
        { permission: 'forms', level: 'delete' },
        { permission: 'members', level: 'read' },
      ],
      reason: 'Too much for one token.',
    },
  ];
  const api = exampleApi({ options: { ...exampleOptions, policy: { refusedCombinations } } });
  const { walksTo, chooses, user } = renderWizard({ api });
  await walksTo('permissions');
  await chooses('Forms', 'Delete');
  await user.click(screen.getByRole('checkbox', { name: 'Members' }));
  expect(
    screen.getByText('Forms: Delete and Members can’t be combined. Too much for one token.', { selector: 'bdi' }),
  ).toBeVisible();
});
