import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { exampleApi } from '../test/exampleApi.ts';
import { exampleTokens } from '../test/exampleTokens.ts';
import { renderManager } from '../test/renderManager.tsx';
import { renderWizard } from '../test/renderWizard.tsx';

const huge = 'x'.repeat(1_000_000);

it('takes a text of 1 MB without spaces in the search of the list, and in every field of the wizard', async () => {
  const list = renderManager({ tokens: exampleTokens(12) });
  await list.seesRow('Token 1');
  await list.user.click(screen.getByRole('searchbox'));
  await list.user.paste(huge);
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toHaveLength(200);
  expect(await screen.findByText(/^No token matches/)).toBeVisible();
  list.unmount();

  const api = exampleApi();
  const searchResources = vi.spyOn(api, 'searchResources');
  const { user, names, presses, sees, walksTo } = renderWizard({ api });
  await names(huge);
  await presses('Continue');
  expect(await screen.findByRole('textbox', { name: 'Token name' })).toHaveAccessibleDescription(/100/);
  await walksTo('permissions');
  await user.click(screen.getByRole('searchbox'));
  await user.paste(huge);
  const none = await screen.findByText(/^No permission matches/);
  expect(none.textContent?.length).toBeLessThan(500);
  await user.clear(screen.getByRole('searchbox'));
  await user.click(await screen.findByRole('radio', { name: 'Read' }));
  await presses('Continue');
  await sees(/scope and expiration/);
  await user.click(screen.getByRole('radio', { name: /Scoped form token/ }));
  await user.click(await screen.findByRole('searchbox', { name: /Search/ }));
  await user.paste(huge);
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toHaveLength(200);
  await presses(/Paste/);
  fireEvent.change(screen.getByRole('textbox', { name: /id|name/i }), { target: { value: `${huge}\nSurvey 1` } });
  await presses(/^Find/);
  expect(await screen.findByText('Selected')).toBeVisible();
  expect(searchResources.mock.calls.every(([{ query }]) => query.length <= 200)).toBe(true);
});
