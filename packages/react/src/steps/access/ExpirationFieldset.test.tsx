import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type AccessPart, accessStep, type TokenApi } from '@tokenwright/core';
import { beforeEach, expect, it, vi } from 'vitest';
import { userEvent as hand } from 'vitest/browser';
import { exampleApi } from '../../../test/exampleApi.ts';
import { exampleOptions } from '../../../test/exampleOptions.ts';
import { renderWizard } from '../../../test/renderWizard.tsx';
import { TokenWizard } from '../../TokenWizard.tsx';
import { withView } from '../../withView.ts';
import { AccessView } from './AccessView.tsx';

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
    await visit.user.click(screen.getByRole('radio', { name: 'Custom date' }));
    fireEvent.change(screen.getByLabelText('Expires at the end of'), { target: { value: date } });
  };
  return { ...visit, picksDate };
}

const expirations = () => screen.getByRole('group', { name: /^Expiration ?\(/ });
const moment = () => expirations().querySelector('[data-part="expiry-moment"] > p')?.textContent.trim();
const legend = () => expirations().querySelector('legend')?.textContent.replaceAll(/\s+/g, ' ');
const note = () => expirations().querySelector('[data-part="life-note"]')?.textContent;

it('preselects the default expiration and recommends shorter ones', async () => {
  await configuring();
  expect(expirations()).toHaveAccessibleDescription(expect.stringContaining('Shorter expirations are safer.'));
  expect(screen.getByRole('radio', { name: '30 days' })).toBeChecked();
});

it('shows the expiration in local time and in UTC', async () => {
  const { user } = await configuring();
  await user.click(screen.getByRole('radio', { name: '7 days' }));
  expect(moment()).toMatch(/^Expires in 7 days \(Sunday,? 8 March 2026 at 13:00 CET · 12:00 UTC\)$/);
});

it('sets the expiration to the end of the local day of a custom date, also in daylight saving time', async () => {
  const { picksDate } = await configuring();
  await picksDate('2026-03-29');
  expect(moment()).toBe('Expires 29 March 2026 (23:59 CEST · 21:59 UTC)');
});

it.each([
  ['', 'Enter the last day on which the token should work.'],
  ['2026-02-28', 'Choose 1 March 2026 or later. With this date, the token would already be expired.'],
  ['2027-03-02', 'Choose 1 March 2027 or earlier. Tokens are renewed once a year.'],
])('explains the problem with the date “%s”, and keeps all input', async (date, sentence) => {
  const { picksDate, presses } = await configuring();
  await picksDate(date);
  await presses('Continue');
  expect(expirations()).toHaveAccessibleDescription(expect.stringContaining(sentence));
  expect(screen.getByLabelText('Expires at the end of')).toHaveValue(date);
  expect(screen.getByLabelText('Expires at the end of')).toHaveFocus();
  expect(moment()).toBeUndefined();
});

it('accepts today as the custom date', async () => {
  const { picksDate, presses, sees } = await configuring();
  await picksDate('2026-03-01');
  await presses('Continue');
  await sees(/Review/);
  expect(screen.getByText(/1 March 2026 at 23:59 CET \(today\)/)).toBeVisible();
});

it('offers only expirations within the policy and shows the limit with its reason', async () => {
  await configuring({}, 'Delete');
  expect(screen.queryByRole('radio', { name: '90 days' })).toBeNull();
  expect(expirations()).toHaveAccessibleDescription(
    expect.stringContaining('Maximum 30 days (31 March 2026). A token that deletes lives 30 days.'),
  );
});

it('replaces an expiration that a risky permission forbids and explains the change', async () => {
  const { user, presses, chooses, sees } = await configuring();
  await user.click(screen.getByRole('radio', { name: '90 days' }));
  await presses('Back');
  await chooses('Forms', 'Delete');
  await presses('Continue');
  await sees(/scope and expiration/i);
  await waitFor(() => expect(screen.getByRole('radio', { name: '30 days' })).toBeChecked());
  expect(note()).toBe(
    '90 days is no longer offered, so 30 days is chosen instead. A token that deletes lives 30 days.',
  );
  expect(moment()).toMatch(/^Expires 31 March 2026 /);
  await user.click(screen.getByRole('radio', { name: '7 days' }));
  expect(note()).toBeUndefined();
  await presses('Continue');
  await sees(/Review/);
});

it('shortens the expiration when the token type changes and explains the change', async () => {
  const policy = { lifetimes: [{ maxDays: 7, when: { tokenType: 'scoped' }, reason: 'Scoped tokens live a week.' }] };
  const { user } = await configuring({ api: exampleApi({ options: { ...exampleOptions, policy } }) });
  await user.click(screen.getByRole('radio', { name: 'Scoped form token' }));
  await waitFor(() => expect(screen.getByRole('radio', { name: '7 days' })).toBeChecked());
  expect(note()).toBe('30 days is no longer offered, so 7 days is chosen instead. Scoped tokens live a week.');
  expect(expirations()).toHaveAccessibleDescription(
    expect.stringContaining('Maximum 7 days (8 March 2026). Scoped tokens live a week.'),
  );
});

it('announces a shorter maximum even if the selected expiration is still allowed', async () => {
  const policy = { lifetimes: [{ maxDays: 60, when: { tokenType: 'scoped' }, reason: 'Scoped tokens live short.' }] };
  const { user } = await configuring({ api: exampleApi({ options: { ...exampleOptions, policy } }) });
  await user.click(screen.getByRole('radio', { name: 'Scoped form token' }));
  await waitFor(() => expect(note()).toBe('Expiration is limited to 60 days. Scoped tokens live short.'));
  expect(screen.getByRole('radio', { name: '30 days' })).toBeChecked();
});

it('announces a shorter maximum without a permissions step', async () => {
  const policy = { lifetimes: [{ maxDays: 60, when: { tokenType: 'scoped' }, reason: 'Scoped tokens live short.' }] };
  const api = exampleApi({ options: { ...exampleOptions, policy } });
  const steps = [withView(accessStep, AccessView)] as const;
  render(
    <TokenWizard api={api as unknown as TokenApi<AccessPart>} steps={steps} locale="en-GB" timeZone="Europe/Berlin" />,
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole('radio', { name: /Service token/ }));
  await user.click(screen.getByRole('radio', { name: 'Scoped form token' }));
  await waitFor(() => expect(note()).toBe('Expiration is limited to 60 days. Scoped tokens live short.'));
  fireEvent.change(screen.getByRole('searchbox', { name: 'Search forms' }), { target: { value: 'Survey' } });
  await user.click(await screen.findByRole('checkbox', { name: 'Survey 1' }));
  expect(note()).toBe('Expiration is limited to 60 days. Scoped tokens live short.');
});

it('reports a day that does not exist only after it is completely typed', async () => {
  const { picksDate, presses } = await configuring();
  await picksDate('');
  const field = screen.getByLabelText('Expires at the end of');
  await hand.click(field);
  await hand.keyboard('31022027');
  expect(field).toHaveValue('');
  await presses('Continue');
  expect(expirations()).toHaveAccessibleDescription(expect.stringContaining('This date doesn’t exist.'));
});

it('removes the error as soon as the date is valid', async () => {
  const { picksDate, presses } = await configuring();
  await picksDate('');
  await presses('Continue');
  expect(screen.getByLabelText('Expires at the end of')).toBeInvalid();
  await picksDate('2026-04-03');
  await waitFor(() => expect(screen.getByLabelText('Expires at the end of')).toBeValid());
  expect(screen.queryByRole('region', { name: /problem/ })).toBeNull();
});

it('shows no error about a year that is still being typed', async () => {
  const { picksDate } = await configuring();
  await picksDate('0002-04-03');
  expect(moment()).toBeUndefined();
});

it('reports a date out of range', async () => {
  const { picksDate } = await configuring();
  await picksDate('2028-04-03');
  expect(moment()).toMatch(/^Choose 1 March 2027 or earlier\./);
  await picksDate('2025-04-03');
  expect(moment()).toMatch(/^Choose 1 March 2026 or later\./);
});

it('updates the dates after midnight and keeps the custom date', async () => {
  const { picksDate, presses } = await configuring();
  await picksDate('2026-03-01');
  expect(moment()).toMatch(/Expires today/);
  vi.setSystemTime(Date.parse('2026-03-01T23:00:01Z'));
  fireEvent(document, new Event('visibilitychange'));
  expect(moment()).toMatch(/^Choose 2 March 2026 or later\./);
  expect(screen.getByLabelText('Expires at the end of')).toHaveValue('2026-03-01');
  expect(screen.getByLabelText('Expires at the end of')).toHaveAttribute('min', '2026-03-02');
  await presses('Continue');
  expect(expirations()).toHaveAccessibleDescription(
    expect.stringContaining('Choose 2 March 2026 or later. With this date, the token would already be expired.'),
  );
});

it('offers “No expiration” if the policy allows it and explains the risk', async () => {
  const options = { ...exampleOptions, policy: { noExpiration: { allowed: true } } };
  const { user } = await configuring({ api: exampleApi({ options }) });
  expect(legend()).toBe('Expiration (optional)');
  await user.click(screen.getByRole('radio', { name: 'No expiration' }));
  expect(moment()).toBe('Never expires. The token works until you revoke it.');
});

it('hides “No expiration” if the policy forbids it, and shows the reason', async () => {
  await configuring();
  expect(screen.queryByRole('radio', { name: 'No expiration' })).toBeNull();
  expect(expirations()).toHaveAccessibleDescription(
    expect.stringContaining('Maximum 365 days (1 March 2027). Tokens are renewed once a year.'),
  );
  expect(legend()).toBe('Expiration (optional)');
});

it('shows the host’s reason for a required expiration', async () => {
  const options = { ...exampleOptions, policy: { noExpiration: { allowed: false, reason: 'Audit rule 7.' } } };
  await configuring({ api: exampleApi({ options }) });
  expect(expirations()).toHaveAccessibleDescription(expect.stringContaining('Expiration required. Audit rule 7.'));
  expect(legend()).toBe('Expiration (required)');
});
