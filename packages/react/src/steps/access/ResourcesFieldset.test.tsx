import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Resource, ResourceMode, TokenOptions } from '@tokenwright/core';
import { expect, it, vi } from 'vitest';
import { exampleApi } from '../../../test/exampleApi.ts';
import { exampleOptions } from '../../../test/exampleOptions.ts';
import { renderWizard } from '../../../test/renderWizard.tsx';

async function limiting(api = exampleApi(), group = 'Scoped forms') {
  const visit = renderWizard({ api });
  await visit.walksTo('access');
  await visit.user.click(screen.getByRole('radio', { name: 'Scoped form token' }));
  await within(screen.getByRole('group', { name: new RegExp(`^${group} ?\\(optional\\)$`) })).findByRole('searchbox');
  return visit;
}

const forms = () => within(screen.getByRole('group', { name: /^Scoped forms ?\(optional\)$/ }));
const shown = () => forms().queryAllByRole('checkbox').length;

it('requires at least one resource and shows the error at the field', async () => {
  const { presses } = await limiting();
  await presses('Continue');
  const sentence = 'Choose at least one of the forms. The token works only on the forms that you choose.';
  expect(screen.getByRole('group', { name: /^Scoped forms ?\(optional\)$/ })).toHaveAccessibleDescription(sentence);
  expect(screen.getByRole('searchbox', { name: 'Search forms' })).toHaveFocus();
});

it('loads more results and focuses the first new one', async () => {
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

it('searches on the server and keeps the hidden selection', async () => {
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

it('keeps focus in the picker when new results replace the focused one, or “Select these” disappears', async () => {
  const { user, presses } = await limiting();
  const search = screen.getByRole('searchbox', { name: 'Search forms' });
  await forms().findByText('20 of 45 shown');
  await user.type(search, 'survey 3');
  await user.tab();
  expect(document.activeElement).not.toBe(search);
  await waitFor(() => expect(shown()).toBeLessThan(20));
  expect(search).toHaveFocus();

  await presses(/^Select these/);
  expect(screen.queryByRole('button', { name: /^Select these/ })).toBeNull();
  expect(search).toHaveFocus();
});

it('removes a selected resource and focuses the next one', async () => {
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

it('counts all shown resources in “Select these”, and offers “Show selected” only if the tags do not show each selected resource', async () => {
  const { presses, user } = await limiting();
  await forms().findByText('20 of 45 shown');
  await user.click(forms().getByRole('checkbox', { name: 'Survey 3' }));
  expect(forms().queryByRole('button', { name: 'Show selected' })).toBeNull();
  await presses('Select these 20');
  expect(forms().getByText('20 selected')).toBeVisible();
  await presses('Show selected');
  for (let number = 1; number <= 12; number += 1) {
    await user.click(forms().getByRole('checkbox', { name: `Survey ${number}` }));
  }
  await presses('Show selected');
  expect(forms().getByText('8 selected')).toBeVisible();
  expect(forms().getByRole('button', { name: 'Show selected' })).toHaveFocus();
});

it('focuses the next selected resource when more are selected than shown', async () => {
  const { presses } = await limiting();
  await forms().findByText('20 of 45 shown');
  await presses('Select these 20');
  await presses('Remove Survey 15');
  expect(screen.getByRole('button', { name: 'Remove Survey 16' })).toHaveFocus();
  await presses('Remove Survey 20');
  expect(screen.getByRole('button', { name: 'Remove Survey 19' })).toHaveFocus();
});

it('lists a resource once even if two pages contain it', async () => {
  const page = (first: number): readonly Resource[] =>
    [0, 1, 2].map((more) => ({ id: `f${first + more}`, label: `Form ${first + more}` }));
  const api = exampleApi();
  api.searchResources = async ({ cursor }) =>
    cursor ? { items: page(3), total: 5 } : { items: page(1), total: 5, nextCursor: 'second' };
  const { presses } = await limiting(api);
  await forms().findByText('3 of 5 shown');
  await presses('Show more');
  expect(await forms().findByText('5 of 5 shown')).toBeVisible();
  expect(forms().getAllByRole('checkbox', { name: 'Form 3' })).toHaveLength(1);
  await presses('Select these 5');
  expect(forms().getByText('5 selected')).toBeVisible();
});

it('reports that no resource matches', async () => {
  const { user } = await limiting();
  await user.type(screen.getByRole('searchbox', { name: 'Search forms' }), 'zeppelin');
  expect(await forms().findByText('No forms match “zeppelin”.')).toBeVisible();
});

it('reports that there are no resources', async () => {
  await limiting(exampleApi({ resources: { form: [] } }));
  expect(await forms().findByText('No forms yet.')).toBeVisible();
});

it('reports a failed search and retries with the selection kept', async () => {
  const refused = ['forbidden', 'forbidden'] as const;
  const { presses } = await limiting(exampleApi({ fail: { searchResources: refused } }));
  expect(await forms().findByRole('alert')).toHaveTextContent(
    'Couldn’t load the forms. Only workspace admins can do this.',
  );
  expect(forms().queryByText(/No forms match/)).toBeNull();
  await presses('Try again');
  expect(await forms().findByText('20 of 45 shown')).toBeVisible();
  expect(screen.getByRole('radio', { name: 'Scoped form token' })).toBeChecked();
});

it('keeps focus on Try again during the retry and moves it to the search afterward', async () => {
  const api = exampleApi({ fail: { searchResources: ['forbidden', 'forbidden'] } });
  const { presses } = await limiting(api);
  await forms().findByRole('alert');
  const answer = holdSearch(api);
  await presses('Try again');
  expect(forms().getByRole('button', { name: 'Try again' })).toHaveFocus();
  answer();
  expect(await forms().findByText('20 of 45 shown')).toBeVisible();
  expect(screen.getByRole('searchbox', { name: 'Search forms' })).toHaveFocus();
});

function holdSearch(api: ReturnType<typeof exampleApi>): () => void {
  const { searchResources } = api;
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  api.searchResources = async (search) => {
    await held;
    return (await searchResources?.(search)) ?? { items: [] };
  };
  return () => letGo();
}

it('keeps the loaded results when the next page fails', async () => {
  const api = exampleApi();
  const { presses } = await limiting(api);
  await forms().findByText('20 of 45 shown');
  api.failNext('searchResources', 'unavailable', 'unavailable');
  await presses('Show more');
  expect(await forms().findByRole('alert')).toBeVisible();
  expect(shown()).toBe(20);
  const search = vi.spyOn(api, 'searchResources');
  await presses('Try again');
  await waitFor(() => expect(forms().getByRole('checkbox', { name: 'Survey 21' })).toHaveFocus());
  expect(search).toHaveBeenCalledOnce();
});

it('shows the resource limit and rejects a larger selection', async () => {
  const policy = { maxResources: { count: 1, reason: 'One is enough.' } };
  const { user, presses } = await limiting(exampleApi({ options: { ...exampleOptions, policy } }));
  await user.click(await forms().findByRole('checkbox', { name: 'Survey 1' }));
  expect(forms().getByText('At most 1. One is enough.')).toBeVisible();
  await user.click(forms().getByRole('checkbox', { name: 'Survey 2' }));
  expect(forms().getByText('1 too many. Select at most 1. One is enough.')).toBeVisible();
  await presses('Continue');
  expect(screen.getByRole('group', { name: /^Scoped forms ?\(optional\)$/ })).toHaveAccessibleDescription(
    'Choose at most 1 forms. One is enough.',
  );
});

function withModes(...modes: readonly ResourceMode[]): TokenOptions {
  const [service] = exampleOptions.tokenTypes;
  const scoped = { id: 'scoped', label: 'Scoped form token', resources: { type: 'form', label: 'forms', modes } };
  return { ...exampleOptions, tokenTypes: service ? [service, scoped] : [] };
}

it('distinguishes “all current” from “all current and future” resources, also on the review', async () => {
  const options = withModes('selected', 'all-current', 'all');
  const { user, presses, sees } = await limiting(exampleApi({ options }), 'Scoped forms');
  expect(screen.getByRole('radio', { name: 'Selected forms' })).toBeChecked();
  const [now, future] = ['All current forms', 'All current and future forms'].map((name) =>
    screen.getByRole('radio', { name }),
  );
  await waitFor(() => expect(now).toHaveAccessibleDescription('There are 45. New forms aren’t included.'));
  expect(future).toHaveAccessibleDescription('Includes forms created later.');
  await user.click(screen.getByRole('radio', { name: 'All current forms' }));
  expect(screen.queryByRole('searchbox')).toBeNull();
  await presses('Continue');
  await sees(/Review/);
  expect(screen.getAllByText(/^All forms that exist now/)[0]).toBeVisible();
  await presses('Back');
  await user.click(await screen.findByRole('radio', { name: 'All current and future forms' }));
  await presses('Continue');
  await sees(/Review/);
  expect(screen.getAllByText(/^All forms, now and in future/)[0]).toBeVisible();
});

it('disables “All” above the policy limit and shows the reason', async () => {
  const policy = { maxResources: { count: 20, reason: 'More are a service token.' } };
  const options = { ...withModes('selected', 'all-current', 'all'), policy };
  await limiting(exampleApi({ options }), 'Scoped forms');
  for (const name of ['All current forms', 'All current and future forms']) {
    const choice = screen.getByRole('radio', { name });
    await waitFor(() => expect(choice).toBeDisabled());
    expect(choice).toHaveAccessibleDescription(
      'A token can have at most 20, and there are 45. More are a service token.',
    );
  }
  expect(screen.getByRole('radio', { name: 'Selected forms' })).toBeChecked();
});

it('returns to the field when the API rejects too many resources', async () => {
  const policy = { maxResources: { count: 20, reason: 'More are a service token.' } };
  const api = exampleApi({ options: { ...withModes('selected', 'all-current'), policy } });
  const { searchResources } = api;
  api.searchResources = async (search) => ({ items: (await searchResources?.(search))?.items ?? [] });
  const { user, presses, sees } = await limiting(api, 'Scoped forms');
  await user.click(await screen.findByRole('radio', { name: 'All current forms' }));
  await presses('Continue');
  await sees(/Review/);
  await presses('Create token');
  await sees(/scope and expiration/i);
  expect(screen.getByRole('group', { name: /^Scoped forms ?\(optional\)$/ })).toHaveAccessibleDescription(
    'Choose at most 20. More are a service token.',
  );
});

it('selects all results, filters by selected, clears them and undoes the clearing', async () => {
  const { presses, user } = await limiting();
  await forms().findByText('20 of 45 shown');
  await presses('Select these 20');
  expect(forms().getByText('20 selected')).toBeVisible();
  await presses('and 12 more');
  expect(forms().getByRole('button', { name: 'Show selected' })).toHaveAttribute('aria-pressed', 'true');
  expect(forms().getByText('20 of 20 shown')).toBeVisible();
  await user.click(forms().getByRole('checkbox', { name: 'Survey 3' }));
  expect(forms().getByRole('checkbox', { name: 'Survey 3' })).not.toBeChecked();
  await user.type(screen.getByRole('searchbox', { name: 'Search forms' }), 'survey 11');
  expect(forms().getByText('1 of 1 shown')).toBeVisible();
  await presses('Remove all');
  expect(forms().getByText('0 selected')).toBeVisible();
  await presses('Select 19 again');
  expect(forms().getByText('19 selected')).toBeVisible();
});

it('stays usable with 1,000 selected resources', async () => {
  const many = Array.from({ length: 1_000 }, (_, index) => ({ id: `f${index}`, label: `Form ${index}` }));
  const { user, presses } = await limiting(exampleApi({ resources: { form: many }, pageSize: 1_000 }));
  await forms().findByText('1,000 of 1,000 shown');
  await presses('Select these 1,000');
  expect(forms().getByText('1,000 selected')).toBeVisible();
  expect(forms().getAllByRole('button', { name: /^Remove Form/ })).toHaveLength(8);
  await presses('Show selected');
  expect(shown()).toBe(50);
  await user.type(screen.getByRole('searchbox', { name: 'Search forms' }), 'form 777');
  await user.click(forms().getByRole('checkbox', { name: 'Form 777' }));
  expect(forms().getByText('999 selected')).toBeVisible();
});

async function pastes(list: string, { presses, user }: Awaited<ReturnType<typeof limiting>>) {
  await presses('Paste a list');
  await user.click(screen.getByRole('textbox', { name: 'Names or IDs, one per line' }));
  await user.paste(list);
  await presses('Find and select');
}

it('selects pasted names and ids and lists entries without a match', async () => {
  const visit = await limiting();
  await visit.user.click(await forms().findByRole('checkbox', { name: 'Survey 1' }));
  await pastes('survey 7\n• form-33\nSurvey 40, Survey 41\nZeppelin', visit);
  expect(await forms().findByText('4 found and selected of 5.')).toBeVisible();
  expect(forms().getByText('5 selected')).toBeVisible();
  expect(forms().getByText('No match')).toBeVisible();
  expect(forms().getByText('Zeppelin')).toBeVisible();
  expect(forms().getByRole('button', { name: 'Remove Survey 33' })).toBeVisible();
});

it('offers a choice when several resources have the pasted name', async () => {
  const resources = { form: [1, 2, 3].map((id) => ({ id: `twin-${id}`, label: 'Twin', description: `Team ${id}` })) };
  const visit = await limiting(exampleApi({ resources }));
  await pastes('Twin', visit);
  const choice = within(await screen.findByRole('group', { name: 'Twin' }));
  const [, second] = choice.getAllByRole('checkbox');
  expect(second).toHaveAccessibleDescription(/^twin-2 .*, Team 2$/);
  await visit.user.click(second as HTMLElement);
  expect(forms().getByText('1 selected')).toBeVisible();
  expect(forms().getByText('No match of 1.')).toBeVisible();
});

it('retries failed lookups and keeps the found resources', async () => {
  const api = exampleApi();
  const visit = await limiting(api);
  await forms().findByText('20 of 45 shown');
  api.failNext('searchResources', 'unavailable');
  await pastes('Survey 7\nSurvey 33', visit);
  expect(await forms().findByRole('alert')).toHaveTextContent('Couldn’t look up 1 entry.');
  expect(forms().getByText('1 selected')).toBeVisible();
  await visit.presses('Look up again');
  expect(await forms().findByText('2 found and selected of 2.')).toBeVisible();
  expect(forms().getByText('2 selected')).toBeVisible();
});

it('does not select resources again that the user removed during a lookup', async () => {
  const api = exampleApi();
  const visit = await limiting(api);
  await visit.user.click(await forms().findByRole('checkbox', { name: 'Survey 1' }));
  await visit.user.click(forms().getByRole('checkbox', { name: 'Survey 2' }));
  const answer = holdSearch(api);
  await pastes('Survey 7', visit);
  await visit.presses('Remove Survey 1');
  answer();
  expect(await forms().findByText('1 found and selected of 1.')).toBeVisible();
  expect(forms().getByText('2 selected')).toBeVisible();
  expect(forms().getByRole('checkbox', { name: 'Survey 1' })).not.toBeChecked();
});

it('times out a lookup without a response and offers a retry', async () => {
  const api = exampleApi();
  const visit = await limiting(api);
  await forms().findByText('20 of 45 shown');
  await visit.presses('Paste a list');
  await visit.user.click(screen.getByRole('textbox', { name: 'Names or IDs, one per line' }));
  await visit.user.paste('Survey 7');
  holdSearch(api);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  fireEvent.click(forms().getByRole('button', { name: 'Find and select' }));
  await vi.advanceTimersByTimeAsync(30_000);
  vi.useRealTimers();
  expect(await forms().findByRole('button', { name: 'Look up again' })).toBeVisible();
});

it('shows the ids of resources with confusable names in the list, the selection, the labels and the review', async () => {
  const forms2 = [
    { id: 'frm_a', label: 'Contact form' },
    { id: 'frm_b', label: 'Contact  form' },
    { id: 'frm_c', label: 'Survey' },
  ];
  const { user, presses, sees } = await limiting(exampleApi({ resources: { form: forms2 } }));
  await user.click(await forms().findByRole('checkbox', { name: 'Contact form frm_b' }));
  await user.click(forms().getByRole('checkbox', { name: 'Survey' }));
  expect(forms().getByRole('checkbox', { name: 'Contact form frm_a' })).not.toBeChecked();
  const badge = forms().getByRole('button', { name: 'Remove Contact form (frm_b)' }).closest('li');
  expect(badge).toHaveTextContent('Contact form frm_b×');
  expect(forms().getByRole('button', { name: 'Remove Survey' })).toBeVisible();
  await presses('Continue');
  await sees(/Review/);
  const [named, plain] = screen.getAllByText(/Contact|Survey/).map((each) => each.closest('dd'));
  expect(named).toHaveTextContent('Contact form frm_b');
  expect(plain).toHaveTextContent('Survey');
});

it('shows the id when a later search finds a confusable name', async () => {
  const many = [
    { id: 'frm_a', label: 'Contact form' },
    ...Array.from({ length: 20 }, (_, at) => ({ id: `f${at}`, label: `Survey ${at}` })),
    { id: 'frm_b', label: 'contact form' },
  ];
  const { user, presses, sees } = await limiting(exampleApi({ resources: { form: many } }));
  await user.click(await forms().findByRole('checkbox', { name: 'Contact form' }));
  await presses('Show more');
  expect(await forms().findByRole('checkbox', { name: 'Contact form frm_a' })).toBeChecked();
  await presses('Continue');
  await sees(/Review/);
  expect(screen.getByText('Contact form').closest('dd')).toHaveTextContent('Contact form frm_a');
});

it('marks invisible characters in a name', async () => {
  const hostile = ['<img src=x onerror=alert(1)>', '\u202Eegatsoh', 'a\u0301'.repeat(500)];
  const alert = vi.spyOn(window, 'alert').mockReturnValue();
  await limiting(exampleApi({ resources: { form: hostile.map((label, index) => ({ id: `h${index}`, label })) } }));
  expect(await forms().findByText('<img src=x onerror=alert(1)>')).toBeVisible();
  expect(forms().getByText('⟦U+202E⟧')).toBeVisible();
  expect(forms().getByRole('button', { name: 'Show all' })).toBeVisible();
  expect(document.querySelector('img')).toBeNull();
  expect(alert).not.toHaveBeenCalled();
});
