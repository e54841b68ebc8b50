import { screen, waitFor, within } from '@testing-library/react';
import type { FindingRule, TokenOptions } from '@tokenwright/core';
import { expect, it, vi } from 'vitest';
import { exampleApi, tokenCount } from '../../test/exampleApi.ts';
import { exampleOptions } from '../../test/exampleOptions.ts';
import { renderWizard } from '../../test/renderWizard.tsx';

/** A token may live for ever here, and forms be deleted by it. */
const free: TokenOptions = { ...exampleOptions, policy: { noExpiration: { allowed: true } } };

const linked: FindingRule = () => [
  { id: 'linked', severity: 'danger', message: 'A link chose this.', fixes: [], mustAcknowledge: true },
];

async function reviewing(setting: Parameters<typeof renderWizard>[0] = {}) {
  const visit = renderWizard({ api: exampleApi({ options: free }), ...setting });
  await visit.walksTo('review');
  return visit;
}

async function reviewingForEver(setting: Parameters<typeof renderWizard>[0] = {}) {
  const visit = renderWizard({ api: exampleApi({ options: free }), ...setting });
  await visit.walksTo('permissions');
  await visit.chooses('Forms', 'Delete');
  await visit.presses('Continue');
  await visit.user.click(await screen.findByRole('radio', { name: /Service token/ }));
  await visit.user.click(screen.getByRole('radio', { name: 'No expiration' }));
  await visit.presses('Continue');
  await visit.sees(/Review and create/);
  return visit;
}

const findings = () => within(screen.getByRole('region', { name: /^Know th/ }));
const tick = () => screen.getByRole('checkbox', { name: 'I understand the risk' });

it('shows none where there is nothing to say', async () => {
  await reviewing();
  expect(screen.queryByRole('region', { name: /^Know th/ })).toBeNull();
});

it('says in one sentence what the token could do, to what, and how long, gravest first', async () => {
  await reviewingForEver();
  const [reach, purpose] = findings().getAllByRole('listitem');
  expect(reach?.textContent).toMatch(
    /^Danger\. This token can use Forms: Delete everywhere in the workspace, now and in future, and never expires\./,
  );
  expect(purpose?.textContent).toMatch(/^Note\. Nothing says what this token is for\./);
});

it('mends with one click, says so where the person then is, and shows what came of it', async () => {
  const { presses } = await reviewingForEver();
  await presses('Shorten to 30 days');
  const note = screen.getByText('Done: Shorten to 30 days. Edit “Scope and expiration” to change it back.');
  expect(note.closest('[role=status]')).toHaveFocus();
  expect(screen.getByText(/^In 30 days, /)).toBeVisible();
  expect(findings().queryByText(/never expires/)).toBeNull();
});

it('a fix is undone by Edit', async () => {
  const { presses, user } = await reviewingForEver();
  await presses('Lower Forms: Delete to Forms: Write');
  await presses('Edit Permissions');
  const levels = within(await screen.findByRole('radiogroup', { name: 'Forms' }));
  expect(levels.getByRole('radio', { name: 'Write' })).toBeChecked();
  await user.click(levels.getByRole('radio', { name: 'Delete' }));
  await presses('Back to review');
  await screen.findByRole('heading', { level: 2, name: /Review and create/ });
  expect(findings().getByText(/Forms: Delete everywhere/)).toBeVisible();
});

it('a fix that needs an answer leads to the question', async () => {
  const { presses, sees } = await reviewingForEver();
  await presses('Make it a “Scoped form token”, limited to forms that you choose');
  await sees(/Scope and expiration/);
  const forms = screen.getByRole('group', { name: 'Selected forms' });
  await waitFor(() => expect(forms).toContainElement(document.activeElement as HTMLElement));
  expect(screen.getByRole('radio', { name: 'Scoped form token' })).toBeChecked();
});

it('does not create without the tick that a finding asks for, and says so at the tick', async () => {
  const api = exampleApi({ options: free });
  const { presses, sees, user } = await reviewing({ api, findingRules: [linked] });
  await presses('Create token');
  expect(tick()).toHaveFocus();
  expect(tick()).toBeInvalid();
  expect(tick()).toHaveAccessibleDescription(
    'Tick this, or take it out of the token, to create it. Danger. A link chose this.',
  );
  expect(await tokenCount(api)).toBe(0);

  await user.click(tick());
  expect(tick()).toBeValid();
  await presses('Create token');
  await sees(/Copy the secret now/);
});

it('asks again for the tick once the request has changed', async () => {
  const { presses, names, user } = await reviewing({ findingRules: [linked] });
  await user.click(tick());
  await presses('Edit Name');
  await names('Nightly export');
  await presses('Back to review');
  expect(await screen.findByRole('checkbox', { name: 'I understand the risk' })).not.toBeChecked();
});

it('a host’s rule that throws takes nothing else from the page', async () => {
  const reported = vi.fn();
  vi.stubGlobal('queueMicrotask', (act: () => void) => {
    try {
      act();
    } catch (cause) {
      reported(cause);
    }
  });
  const broken = new Error('A mistake of the host.');
  const throwing: FindingRule = () => {
    throw broken;
  };
  await reviewing({ findingRules: [throwing, linked] });
  vi.unstubAllGlobals();
  expect(findings().getByText('A link chose this.')).toBeVisible();
  expect(reported).toHaveBeenCalledWith(broken);
});

it('says a host’s words as text, with marks for what nobody would see, and all of them on demand', async () => {
  const message = `<b>${'long '.repeat(100)}</b> \u202Eend`;
  const { presses } = await reviewing({ findingRules: [() => [{ id: 'x', severity: 'notice', message, fixes: [] }]] });
  expect(findings().getByRole('listitem').textContent).not.toContain('end');
  await presses('Show all');
  expect(findings().getByRole('listitem').textContent).toContain('<b>long long');
  expect(findings().getByText('⟦U+202E⟧')).toBeVisible();
});
