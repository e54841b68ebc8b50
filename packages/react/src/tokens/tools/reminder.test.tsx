import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { exampleApi } from '../../../test/exampleApi.ts';
import { DAY, exampleToken, fromNow } from '../../../test/exampleTokens.ts';
import { renderManager } from '../../../test/renderManager.tsx';
import { savedFiles } from '../../../test/savedFiles.ts';

const saved = savedFiles();

it('saves a reminder of a working token from its details', async () => {
  const expiresAt = fromNow(60 * DAY);
  const { presses } = renderManager({ tokens: [exampleToken('CI, deploy', { expiresAt })] });
  await presses('CI, deploy');
  await presses('Add expiration to calendar');
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.name).toBe('ci-deploy.ics');
  const start = expiresAt.slice(0, 19).replaceAll(/[-:]/g, '');
  expect(await saved[0]?.text).toContain(`DTSTART:${start}Z\r\nSUMMARY:Token “CI\\, deploy” expires\r\n`);
});

it.each([
  ['never expires', { expiresAt: null }],
  ['has expired', { status: 'expired' as const, expiresAt: fromNow(-DAY) }],
])('offers no reminder of a token that %s', async (_, more) => {
  const { presses } = renderManager({ tokens: [exampleToken('CI', more)] });
  await presses(/^All/);
  await presses('CI');
  await screen.findByRole('heading', { name: 'History' });
  expect(screen.queryByRole('button', { name: 'Add expiration to calendar' })).toBeNull();
});

it('exports the activity of a token', async () => {
  const onEvent = vi.fn();
  const api = exampleApi({ tokens: [exampleToken('CI')] });
  const event = { id: 'e1', tokenId: 'CI', kind: 'revoked', at: fromNow(-DAY), reason: '=1+1' } as const;
  const listEvents = async () => ({ items: [event] });
  const { presses } = renderManager({ api: { ...api, listEvents }, onEvent });
  await presses('CI');
  await presses('Export as CSV');
  expect(await screen.findByText('1 entry exported.')).toBeVisible();
  expect(await saved[0]?.text).toContain(`revoked,${event.at},,,'=1+1,\r\n`);
  expect(onEvent.mock.calls).toEqual([[{ type: 'exported', content: 'events', format: 'csv', count: 1, elapsed: 0 }]]);
});
