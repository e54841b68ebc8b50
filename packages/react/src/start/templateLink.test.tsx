import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { exampleOptions } from '../../test/exampleOptions.ts';
import { exampleToken } from '../../test/exampleTokens.ts';
import { renderManager } from '../../test/renderManager.tsx';
import { renderWizard } from '../../test/renderWizard.tsx';

const link = (query: string) => `https://app.example/tokens?${query}`;

it('opens the wizard with the choices of the link, and lists those that were changed', async () => {
  const query =
    'token_name=Backup&token_type=scoped&token_permissions=forms:delete,legacy:read,billing:read' +
    '&token_resources=form-2,form-99&token_expires=90d';
  const { presses, user } = renderWizard({ link: link(query) });
  expect(await screen.findByRole('textbox', { name: 'Token name' })).toHaveValue('Backup');
  const said = screen.getByText('Some choices of the link were changed:').closest('[role=status]') as HTMLElement;
  expect(
    within(said)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([
    'The permission “legacy:read” doesn’t exist in this workspace.',
    'You can’t grant “Billing” to this token. Ask the owner.',
    '“90 days” isn’t allowed. “30 days” is selected instead. A token that deletes lives 30 days.',
    '“form-99” isn’t in this workspace.',
  ]);
  await presses('Continue');
  const forms = within(await screen.findByRole('radiogroup', { name: 'Forms' }));
  expect(forms.getByRole('radio', { name: 'Delete' })).toBeChecked();
  expect(screen.queryByText('Some choices of the link were changed:')).toBeNull();
  await presses('Continue');
  expect(await screen.findByRole('radio', { name: '30 days' })).toBeChecked();
  await presses('Continue');
  expect(await screen.findByText('Survey 2')).toBeVisible();
  await presses('Create token');
  const risk = await screen.findByRole('checkbox', { name: 'I understand the risk' });
  await user.click(risk);
  await presses('Create token');
  await screen.findByRole('heading', { name: /Copy and save the secret/ });
});

it('shows the first ten notes, and counts the rest', async () => {
  const permissions = Array.from({ length: 10_000 }, (_, index) => `p${index}:read`).join(',');
  renderWizard({ link: link(`token_permissions=${permissions}`) });
  expect(await screen.findByText('and 9,990 more')).toBeVisible();
  expect(screen.getAllByRole('listitem').filter((item) => /doesn’t exist/.test(item.textContent))).toHaveLength(10);
});

it('shows HTML in a link as text', async () => {
  const html = '<img src=x onerror="document.title=1">';
  renderWizard({ link: link(`token_name=${encodeURIComponent(html)}&token_type=${encodeURIComponent(html)}`) });
  expect(await screen.findByRole('textbox', { name: 'Token name' })).toHaveValue(html);
  expect(screen.getByText(`The token type “${html}” doesn’t exist in this workspace.`)).toBeVisible();
  expect(document.querySelector('img')).toBeNull();
});

it('omits resources that the API could not confirm', async () => {
  const api = exampleApi({ fail: { searchResources: ['forbidden', 'forbidden', 'forbidden'] } });
  renderWizard({ api, link: link('token_type=scoped&token_resources=form-2') });
  expect(await screen.findByText('“form-2” couldn’t be checked, so it isn’t selected.')).toBeVisible();
});

it('reports a token type that the wizard hides', async () => {
  const { searchResources: _, ...api } = exampleApi();
  renderWizard({ api: api as ReturnType<typeof exampleApi>, link: link('token_type=scoped') });
  expect(await screen.findByText('The token type “scoped” doesn’t exist in this workspace.')).toBeVisible();
});

it('opens the link once, and does not open for a URL without choices', async () => {
  const { presses } = renderManager({ link: link('token_name=Backup&tab=1') });
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByRole('textbox', { name: 'Token name' })).toHaveValue('Backup');
  await presses('Cancel');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await presses(/Create token/);
  expect(await screen.findByRole('textbox', { name: 'Token name' })).toHaveValue('');
});

it('doesn’t open for a URL without choices, or for a user who can’t create tokens', async () => {
  const loadOptions = vi.fn(async () => ({ ...exampleOptions, canCreate: { allowed: false } }));
  const { unmount } = renderManager({ link: link('tab=1') });
  await screen.findByText('No access tokens yet');
  expect(screen.queryByRole('dialog')).toBeNull();
  unmount();
  renderManager({ api: { ...exampleApi(), loadOptions }, link: link('token_name=Backup') });
  await screen.findByText('No access tokens yet');
  expect(loadOptions).toHaveBeenCalled();
  expect(screen.queryByRole('dialog')).toBeNull();
});

const source = exampleToken('CI deploy', {
  tokenType: 'scoped',
  permissions: [
    { permission: 'forms', level: 'write' },
    { permission: 'legacy', level: 'read' },
  ],
  resources: { mode: 'selected', ids: ['form-2'] },
});

it('copies a token’s choices as a link from its menu', async () => {
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const { presses, user } = renderManager({
    api: exampleApi({ tokens: [source] }),
    linkBase: 'https://app.example/tokens',
  });
  await presses('Actions for CI deploy');
  await user.click(await screen.findByRole('menuitem', { name: 'Copy as template link…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Template link' }));
  expect(await dialog.findByText('Link copied.')).toBeVisible();
  const url = (dialog.getByRole('textbox', { name: 'Link' }) as HTMLInputElement).value;
  expect(url).toMatch(
    /^https:\/\/app\.example\/tokens\?token_name=CI\+deploy&token_type=scoped&token_permissions=forms:write&token_resources=form-2/,
  );
  expect(written).toHaveBeenCalledWith(url);
  expect(dialog.getByText('legacy')).toBeVisible();
  await presses('Done');
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('copies the draft as a link on the review, and shows the link if the browser refuses', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('denied', 'NotAllowedError'));
  const { walksTo, presses } = renderWizard({ linkBase: '/tokens' });
  await walksTo('review');
  await presses('Copy as template link…');
  const dialog = within(await screen.findByRole('dialog', { name: 'Template link' }));
  const field = dialog.getByRole('textbox', { name: 'Link' }) as HTMLInputElement;
  expect(field.value).toContain('/tokens?token_name=CRM+sync&token_type=service&token_permissions=forms:read');
  await presses('Copy link');
  expect(await dialog.findByText('Couldn’t copy. Select the link and copy it yourself.')).toBeVisible();
});

it('offers no link if the host passes no `linkBase`', async () => {
  const { walksTo } = renderWizard();
  await walksTo('review');
  expect(screen.queryByRole('button', { name: /template link/ })).toBeNull();
});
