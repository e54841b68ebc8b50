import { screen, waitFor, within } from '@testing-library/react';
import type { FindingRule, TokenOptions } from '@tokenwright/core';
import { expect, it, vi } from 'vitest';
import { exampleApi, tokenCount } from '../../test/exampleApi.ts';
import { exampleOptions } from '../../test/exampleOptions.ts';
import { renderWizard } from '../../test/renderWizard.tsx';

const free: TokenOptions = { ...exampleOptions, policy: { noExpiration: { allowed: true } } };

const linked: FindingRule = () => [
  { id: 'linked', severity: 'danger', message: 'A link chose this.', fixes: [], mustAccept: true },
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

const findings = () => within(screen.getByRole('region', { name: /^Before you create/ }));
const risk = () => screen.getByRole('checkbox', { name: 'I understand the risk' });

it('shows no findings without a risk', async () => {
  await reviewing();
  expect(screen.queryByRole('region', { name: /^Before you create/ })).toBeNull();
});

it('describes permissions, resources and lifetime in one sentence, most severe first', async () => {
  await reviewingForEver();
  const [reach, purpose] = findings().getAllByRole('listitem');
  expect(reach?.textContent).toMatch(
    /^Danger\. This token can use Forms: Delete everywhere in the workspace, now and in future, and never expires\./,
  );
  expect(purpose?.textContent).toMatch(/^Note\. Add a description so teammates know what this token is for\./);
});

it('applies a fix with one click, announces it, and shows the result', async () => {
  const { presses } = await reviewingForEver();
  await presses('Shorten to 30 days');
  const note = screen.getByText('Done: Shorten to 30 days. Edit “Scope” to change more.');
  expect(note.closest('[role=status]')).toHaveFocus();
  expect(screen.getByText(/ at \d\d:\d\d CES?T$/)).toBeVisible();
  expect(findings().queryByText(/never expires/)).toBeNull();
});

it('offers to lower a dangerous permission on one resource, and shows the reason once', async () => {
  const visit = renderWizard({ api: exampleApi({ options: free }) });
  await visit.walksTo('permissions');
  await visit.chooses('Forms', 'Delete');
  await visit.presses('Continue');
  await visit.user.click(await screen.findByRole('radio', { name: 'Scoped form token' }));
  await waitFor(() => expect(screen.getAllByRole('checkbox').length).toBeGreaterThan(0));
  await visit.user.click(screen.getAllByRole('checkbox')[0] as HTMLElement);
  await visit.presses('Continue');
  await visit.sees(/Review and create/);
  expect(findings().getByText('Forms: Delete. Nobody can bring it back.')).toBeVisible();
  expect(screen.getAllByText(/Nobody can bring it back/)).toHaveLength(1);
  await visit.presses('Lower to Write');
  expect(screen.queryByText('Forms: Delete')).toBeNull();
  await visit.presses('Undo');
  expect(screen.getByText('Forms: Delete')).toBeVisible();
});

it('undoes a fix with one click', async () => {
  const { presses } = await reviewingForEver();
  await presses('Shorten to 30 days');
  await presses('Undo');
  expect(screen.getByText('Undone.').closest('[role=status]')).toHaveFocus();
  expect(findings().getByText(/never expires/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

it('a fix can be undone by Edit', async () => {
  const { presses, user } = await reviewingForEver();
  await presses('Lower Forms: Delete to Write');
  await presses('Edit Permissions');
  const levels = within(await screen.findByRole('radiogroup', { name: 'Forms' }));
  expect(levels.getByRole('radio', { name: 'Write' })).toBeChecked();
  await user.click(levels.getByRole('radio', { name: 'Delete' }));
  await presses('Back to review');
  await screen.findByRole('heading', { level: 2, name: /Review and create/ });
  expect(findings().getByText(/Forms: Delete everywhere/)).toBeVisible();
});

it('a fix that needs more input opens its step', async () => {
  const { presses, sees } = await reviewingForEver();
  await presses('Make it a “Scoped form token” for selected forms');
  await sees(/scope and expiration/i);
  const forms = screen.getByRole('group', { name: /^Scoped forms ?\(optional\)$/ });
  await waitFor(() => expect(forms).toContainElement(document.activeElement as HTMLElement));
  expect(screen.getByRole('radio', { name: 'Scoped form token' })).toBeChecked();
});

it('requires the user to accept a finding, and shows the error at its checkbox', async () => {
  const api = exampleApi({ options: free });
  const { presses, sees, user } = await reviewing({ api, findingRules: [linked] });
  await presses('Create token');
  expect(risk()).toHaveFocus();
  expect(risk()).toBeInvalid();
  expect(risk()).toHaveAccessibleDescription(
    'Accept the risk or remove it from the token to continue. Danger. A link chose this.',
  );
  expect(await tokenCount(api)).toBe(0);

  await user.click(risk());
  expect(risk()).toBeValid();
  await presses('Create token');
  await sees(/Copy and save the secret/);
});

it('asks the user to accept the finding again after a change', async () => {
  const { presses, names, user } = await reviewing({ findingRules: [linked] });
  await user.click(risk());
  await presses('Edit Name');
  await names('Nightly export');
  await presses('Back to review');
  expect(await screen.findByRole('checkbox', { name: 'I understand the risk' })).not.toBeChecked();
});

it("a host's rule that throws leaves the rest of the page intact", async () => {
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

it("shows a host's text as text, marks invisible characters, and expands it on demand", async () => {
  const message = `<b>${'long '.repeat(100)}</b> \u202Eend`;
  const { presses } = await reviewing({ findingRules: [() => [{ id: 'x', severity: 'notice', message, fixes: [] }]] });
  expect(findings().getByRole('listitem').textContent).not.toContain('end');
  await presses('Show all');
  expect(findings().getByRole('listitem').textContent).toContain('<b>long long');
  expect(findings().getByText('⟦U+202E⟧')).toBeVisible();
});
