import { screen, within } from '@testing-library/react';
import { TokenApiError, type TokenEvent } from '@tokenwright/core';
import { expect, it, vi } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { exampleToken, fromNow, HOUR } from '../../test/exampleTokens.ts';
import { renderManager } from '../../test/renderManager.tsx';

const tokens = [exampleToken('CI deploy')];
const ada = { id: 'ada', label: 'Ada Park', kind: 'person' } as const;

function event(id: string, more: Partial<TokenEvent>): TokenEvent {
  return { id, tokenId: 'CI deploy', kind: 'edited', at: fromNow(-HOUR), actor: ada, ...more };
}

const edited = event('e2', {
  changes: [
    { label: 'Forms', before: 'Read', after: 'Write' },
    { label: 'Entries', before: 'Read' },
  ],
});
const created = event('e1', { kind: 'created', reason: 'For the new pipeline.' });

async function open(listEvents: ReturnType<typeof exampleApi>['listEvents']) {
  const { listEvents: _, ...api } = exampleApi({ tokens });
  const manager = renderManager({ api: { ...api, ...(listEvents && { listEvents }) } });
  await manager.presses('CI deploy');
  const dialog = within(await screen.findByRole('dialog'));
  await dialog.findByText('Your time');
  return { ...manager, dialog };
}

it('shows the actor, action, time, reason and difference of each event', async () => {
  const { dialog } = await open(async () => ({ items: [edited, created] }));
  const items = await dialog.findAllByRole('listitem');
  const [first, second] = items.filter(({ dataset }) => dataset.part === 'timeline-item');
  expect(first).toMatchTextContent(/Edited Ada Park.*Forms.*Read → Write.*Entries.*Read → removed/);
  expect(second).toMatchTextContent(/Created Ada Park.*For the new pipeline\./);
});

it('shows the day and the time on one line', async () => {
  const { dialog } = await open(async () => ({ items: [created] }));
  const moment = (await dialog.findByText('Created', { selector: 'strong' })).closest('li')?.querySelector('time');
  const tops = [...(moment?.children ?? [])].map((each) => each.getBoundingClientRect().top);
  expect(tops).toHaveLength(2);
  expect(tops[1]).toBe(tops[0]);
});

it('loads earlier events with the cursor', async () => {
  const listEvents = vi.fn(async ({ cursor }: { readonly cursor?: string }) =>
    cursor === undefined ? { items: [edited], nextCursor: 'c1' } : { items: [created] },
  );
  const { dialog, presses } = await open(listEvents);
  await presses('Show earlier activity');
  expect(await dialog.findByText('Created', { selector: 'strong' })).toBeVisible();
  expect(listEvents.mock.calls.at(-1)?.[0]).toMatchObject({ tokenId: 'CI deploy', cursor: 'c1' });
  expect(dialog.queryByRole('button', { name: 'Show earlier activity' })).toBeNull();
});

it('reports a failure, and tries again', async () => {
  const listEvents = vi.fn(async () => ({ items: [created] }));
  listEvents.mockRejectedValueOnce(new TokenApiError('forbidden', { detail: 'Only admins see it.' }));
  const { dialog, presses } = await open(listEvents);
  expect(await dialog.findByRole('alert')).toMatchTextContent(/Couldn’t load the activity. Only admins see it./);
  await presses('Try again');
  expect(await dialog.findByText('For the new pipeline.')).toBeVisible();
});

it('is missing if the API lacks `listEvents`', async () => {
  const { dialog } = await open(undefined);
  expect(dialog.queryByRole('heading', { name: 'Activity' })).toBeNull();
  expect(dialog.getByRole('heading', { name: 'History' })).toBeVisible();
});
