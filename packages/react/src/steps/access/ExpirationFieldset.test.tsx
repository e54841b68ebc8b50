import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { exampleApi } from '../../testing/exampleApi.ts';
import { exampleOptions } from '../../testing/exampleOptions.ts';
import { renderWizard } from '../../testing/renderWizard.tsx';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-01T12:00:00Z') });
  return () => vi.useRealTimers();
});

async function configuring(setting: Parameters<typeof renderWizard>[0] = {}, level = 'Read') {
  const visit = renderWizard(setting);
  await visit.walksTo('permissions');
  await visit.chooses('Forms', level);
  await visit.presses('Continue');
  await visit.user.click(await screen.findByRole('radio', { name: /Service token/ }));
  const picksDate = async (date: string) => {
    await visit.user.click(screen.getByRole('radio', { name: 'Another date' }));
    fireEvent.change(screen.getByLabelText('Last day'), { target: { value: date } });
  };
  return { ...visit, picksDate };
}

const expirations = () => screen.getByRole('group', { name: 'Expiration' });
const moment = () => within(expirations()).getByRole('status').textContent;

it('says that shorter is safer, and has the host’s default chosen', async () => {
  await configuring();
  expect(expirations()).toHaveAccessibleDescription(expect.stringContaining('A shorter life is safer'));
  expect(screen.getByRole('radio', { name: '30 days' })).toBeChecked();
});

it('shows the exact moment with its zone, and in UTC', async () => {
  const { user } = await configuring();
  await user.click(screen.getByRole('radio', { name: '7 days' }));
  expect(moment()).toMatch(
    /^Stops working Sunday,? 8 March 2026 at 13:00 CET That is Sunday,? 8 March 2026 at 12:00 UTC\.$/,
  );
});

it('ends a chosen date at the end of that day in the person’s zone, summer time included', async () => {
  const { picksDate } = await configuring();
  await picksDate('2026-03-29');
  expect(moment()).toMatch(/Sunday,? 29 March 2026 at 23:59 CEST/);
  expect(moment()).toMatch(/Sunday,? 29 March 2026 at 21:59 UTC/);
});

it.each([
  ['', 'Enter the last day on which the token should work.'],
  ['2026-02-28', 'Choose 1 March 2026 or later. The token would have expired already.'],
  ['2027-03-02', 'Choose 1 March 2027 or earlier. Tokens are renewed once a year.'],
])('says what is wrong with the date “%s”, and keeps everything', async (date, sentence) => {
  const { picksDate, presses, user } = await configuring();
  await picksDate(date);
  await presses('Continue');
  const summary = screen.getByRole('region', { name: 'There is a problem' });
  expect(summary).toHaveFocus();
  expect(expirations()).toHaveAccessibleDescription(expect.stringContaining(sentence));
  expect(screen.getByLabelText('Last day')).toHaveValue(date);

  await user.click(within(summary).getByRole('button', { name: sentence }));
  expect(screen.getByLabelText('Last day')).toHaveFocus();
});

it('goes on with today', async () => {
  const { picksDate, presses, sees } = await configuring();
  await picksDate('2026-03-01');
  await presses('Continue');
  await sees(/Review/);
  expect(screen.getByText(/At the end of 1 March 2026/)).toBeVisible();
});

it('offers nothing beyond the policy, and says the last day and the reason', async () => {
  await configuring({}, 'Delete');
  expect(screen.queryByRole('radio', { name: '90 days' })).toBeNull();
  expect(expirations()).toHaveAccessibleDescription(
    expect.stringContaining('Until 31 March 2026 at the latest. A token that deletes lives 30 days.'),
  );
});

it('does not foretell the end of a choice that the policy has taken away', async () => {
  const { user, presses, chooses } = await configuring();
  await user.click(screen.getByRole('radio', { name: '90 days' }));
  await presses('Back');
  await chooses('Forms', 'Delete');
  await presses('Continue');
  await screen.findByRole('group', { name: 'Expiration' });
  expect(within(expirations()).queryByRole('radio', { checked: true })).toBeNull();
  expect(moment()).toBe('');
  await presses('Continue');
  expect(expirations()).toHaveAccessibleDescription(expect.stringContaining('Choose 30 days or fewer.'));
});

it('offers a token without an end only where the policy allows it, and says what that means', async () => {
  const options = { ...exampleOptions, policy: { noExpiration: { allowed: true } } };
  const { user } = await configuring({ api: exampleApi({ options }) });
  await user.click(screen.getByRole('radio', { name: 'No expiration' }));
  expect(moment()).toBe('It works until somebody revokes it.');
});

it('does not offer a token without an end otherwise', async () => {
  await configuring();
  expect(screen.queryByRole('radio', { name: 'No expiration' })).toBeNull();
});
