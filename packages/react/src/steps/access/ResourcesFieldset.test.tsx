import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { exampleApi } from '../../testing/exampleApi.ts';
import { exampleOptions } from '../../testing/exampleOptions.ts';
import { renderWizard } from '../../testing/renderWizard.tsx';

async function limiting(api = exampleApi()) {
  const visit = renderWizard({ api });
  await visit.walksTo('access');
  await visit.user.click(screen.getByRole('radio', { name: 'Scoped form token' }));
  await screen.findByRole('group', { name: 'Selected forms' });
  return visit;
}

const forms = () => within(screen.getByRole('group', { name: 'Selected forms' }));
const shown = () => forms().queryAllByRole('checkbox').length;

it('asks for at least one, and says so where they are chosen', async () => {
  const { presses, user } = await limiting();
  await presses('Continue');
  const summary = screen.getByRole('region', { name: 'There is a problem' });
  expect(summary).toHaveFocus();
  const sentence = 'Choose at least one of the forms. This token type works only on those you choose.';
  expect(screen.getByRole('group', { name: 'Selected forms' })).toHaveAccessibleDescription(sentence);
  await user.click(within(summary).getByRole('button', { name: sentence }));
  expect(screen.getByRole('searchbox', { name: 'Search forms' })).toHaveFocus();
});

it('loads them by page, and takes focus to the first new one', async () => {
  const { presses } = await limiting();
  expect(await forms().findByText('20 of 45 shown')).toBeVisible();
  await presses('Show more');
  expect(await forms().findByText('40 of 45 shown')).toBeVisible();
  await waitFor(() => expect(forms().getByRole('checkbox', { name: 'Survey 21' })).toHaveFocus());
  await presses('Show more');
  expect(await forms().findByText('45 of 45 shown')).toBeVisible();
  await waitFor(() => expect(forms().getByRole('checkbox', { name: 'Survey 41' })).toHaveFocus());
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});

it('searches on the server, and keeps what the search hides', async () => {
  const { user, presses, sees } = await limiting();
  await user.click(await forms().findByRole('checkbox', { name: 'Survey 7' }));
  await user.type(screen.getByRole('searchbox', { name: 'Search forms' }), 'survey 33');
  await user.click(await forms().findByRole('checkbox', { name: 'Survey 33' }));
  await waitFor(() => expect(shown()).toBe(1));
  expect(forms().getByText('2 selected')).toBeVisible();

  await presses('Continue');
  await sees(/Review/);
  expect(screen.getByText('Survey 7')).toBeVisible();
  expect(screen.getByText('Survey 33')).toBeVisible();
});

it('takes a chosen one out again, and leaves the person beside it', async () => {
  const { user, presses } = await limiting();
  await user.click(await forms().findByRole('checkbox', { name: 'Survey 7' }));
  await user.click(forms().getByRole('checkbox', { name: 'Survey 8' }));
  await presses('Remove Survey 7');
  expect(forms().getByRole('checkbox', { name: 'Survey 7' })).not.toBeChecked();
  expect(screen.getByRole('button', { name: 'Remove Survey 8' })).toHaveFocus();
  await presses('Remove Survey 8');
  expect(forms().getByText('0 selected')).toBeVisible();
  expect(screen.getByRole('searchbox', { name: 'Search forms' })).toHaveFocus();
});

it('says that none matches', async () => {
  const { user } = await limiting();
  await user.type(screen.getByRole('searchbox', { name: 'Search forms' }), 'zeppelin');
  expect(await forms().findByText('None of the forms matches “zeppelin”.')).toBeVisible();
});

it('says that there are none', async () => {
  await limiting(exampleApi({ resources: { form: [] } }));
  expect(await forms().findByText('There are no forms yet.')).toBeVisible();
});

it('says that they could not be loaded, and tries again on demand, with all choices kept', async () => {
  const refused = ['forbidden', 'forbidden'] as const;
  const { presses } = await limiting(exampleApi({ fail: { searchResources: refused } }));
  expect(await forms().findByRole('alert')).toHaveTextContent('The forms could not be loaded.');
  expect(forms().queryByText(/None of the forms/)).toBeNull();
  await presses('Try again');
  expect(await forms().findByText('20 of 45 shown')).toBeVisible();
  expect(screen.getByRole('radio', { name: 'Scoped form token' })).toBeChecked();
});

it('keeps those on show while a further page cannot be loaded', async () => {
  const api = exampleApi();
  const { presses } = await limiting(api);
  await forms().findByText('20 of 45 shown');
  api.failNext('searchResources', 'unavailable', 'unavailable');
  await presses('Show more');
  expect(await forms().findByRole('alert')).toBeVisible();
  expect(shown()).toBe(20);
});

it('says how many may be chosen at most', async () => {
  const policy = { maxResources: { count: 1, reason: 'One is enough.' } };
  const { user, presses } = await limiting(exampleApi({ options: { ...exampleOptions, policy } }));
  await user.click(await forms().findByRole('checkbox', { name: 'Survey 1' }));
  await user.click(forms().getByRole('checkbox', { name: 'Survey 2' }));
  await presses('Continue');
  expect(screen.getByRole('group', { name: 'Selected forms' })).toHaveAccessibleDescription(
    'Choose at most 1 forms. One is enough.',
  );
});

it('offers all of them only where the token type does, and then asks for none', async () => {
  const [service, scoped] = exampleOptions.tokenTypes;
  const modes = ['selected', 'all'] as const;
  const limited = { id: 'scoped', label: 'Scoped form token', resources: { type: 'form', label: 'forms', modes } };
  const tokenTypes = service && scoped ? [service, limited] : [];
  const { user, presses, sees } = await limiting(exampleApi({ options: { ...exampleOptions, tokenTypes } }));
  expect(screen.getByRole('radio', { name: 'Only forms that I select' })).toBeChecked();
  await user.click(screen.getByRole('radio', { name: 'All forms, now and in future' }));
  expect(screen.queryByRole('searchbox')).toBeNull();
  await presses('Continue');
  await sees(/Review/);
  expect(screen.getByText('All forms, now and in future')).toBeVisible();
});

it('shows a name as it is, whatever is in it', async () => {
  const hostile = ['<img src=x onerror=alert(1)>', '\u202Eegatsoh', 'a\u0301'.repeat(500)];
  const alert = vi.spyOn(window, 'alert').mockReturnValue();
  await limiting(exampleApi({ resources: { form: hostile.map((label, index) => ({ id: `h${index}`, label })) } }));
  for (const label of hostile) expect(await forms().findByText(label)).toBeVisible();
  expect(document.querySelector('img')).toBeNull();
  expect(alert).not.toHaveBeenCalled();
});
