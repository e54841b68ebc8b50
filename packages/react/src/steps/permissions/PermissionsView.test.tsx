import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { exampleApi } from '../../../test/exampleApi.ts';
import { exampleOptions } from '../../../test/exampleOptions.ts';
import { renderWizard } from '../../../test/renderWizard.tsx';

const selected = () => Number(document.querySelector('[data-part="view-count"]')?.textContent);
const said = () => document.querySelector('[data-part="change-text"]')?.textContent;
const chosenLevel = (permission: string) =>
  within(screen.getByRole('radiogroup', { name: permission })).getByRole('radio', { checked: true });
const group = (name: RegExp) => screen.getByRole('group', { name });

async function choosing() {
  const visit = renderWizard();
  await visit.walksTo('permissions');
  return visit;
}

it('starts with an empty selection', async () => {
  await choosing();
  expect(chosenLevel('Forms')).toHaveAccessibleName('None');
  for (const box of screen.getAllByRole('checkbox')) expect(box).not.toBeChecked();
  expect(said()).toBe('');
  expect(selected()).toBe(0);
  expect(group(/^Content/)).toHaveAccessibleName('Content 0 of 2');
});

it.each([
  [1, 'Search 1 permission'],
  [2, 'Search 2 permissions'],
])('offers to search %i permissions in these words', async (count, hint) => {
  const [group] = exampleOptions.groups;
  const groups = [{ ...group, permissions: group?.permissions.slice(0, count) ?? [] }] as typeof exampleOptions.groups;
  const { walksTo } = renderWizard({ api: exampleApi({ options: { ...exampleOptions, groups } }) });
  await walksTo('permissions');
  const search = screen.getByRole<HTMLInputElement>('searchbox');
  const words = search.placeholder.split(',')[0];
  expect(words).toBe(hint);
});

it('requires at least one permission', async () => {
  const { presses } = await choosing();
  await presses('Continue');
  const sentence = 'Choose at least one permission.';
  expect(group(/^Permissions$/)).toHaveAccessibleDescription(expect.stringContaining(sentence));
  expect(group(/^Permissions$/)).toContainElement(document.activeElement as HTMLElement);
});

it('keeps permissions selected that a search hides', async () => {
  const { user, chooses } = await choosing();
  await chooses('Forms', 'Read');
  await user.type(screen.getByRole('searchbox', { name: 'Search permissions' }), 'MEMB');
  expect(selected()).toBe(1);
  expect(screen.queryByRole('radiogroup', { name: 'Forms' })).toBeNull();

  await user.clear(screen.getByRole('searchbox'));
  expect(chosenLevel('Forms')).toHaveAccessibleName('Read');
  expect(group(/^Content/)).toHaveAccessibleName('Content 1 of 2');
});

it('reports no match and stays on the page when Enter is pressed', async () => {
  const { user } = await choosing();
  await user.type(screen.getByRole('searchbox'), 'zeppelin{Enter}');
  expect(document.querySelector('[data-part="empty"] p')).toHaveTextContent('No permission matches “zeppelin”.');
  expect(screen.getByRole('heading', { name: /Choose permissions/ })).toBeVisible();
  expect(screen.queryByRole('region', { name: /problem/ })).toBeNull();
});

it('adds a permission with its requirement, announces it, and removes both together', async () => {
  const { user, chooses } = await choosing();
  await user.click(screen.getByRole('checkbox', { name: 'Exports' }));
  expect(chosenLevel('Forms')).toHaveAccessibleName('Write');
  expect(said()).toBe('Forms: Write was added: Exports does not work without it.');
  expect(selected()).toBe(2);

  await chooses('Forms', 'None');
  expect(screen.getByRole('checkbox', { name: 'Exports' })).not.toBeChecked();
  expect(said()).toBe('Exports was removed: it does not work without Forms: Write.');
});

it('shows the host’s risk reason at a dangerous level', async () => {
  const { chooses } = await choosing();
  expect(document.querySelector('[data-part="permission-risk"]')).toBeNull();
  await chooses('Forms', 'Delete');
  expect(screen.getByRole('radiogroup', { name: 'Forms' })).toHaveAccessibleDescription(
    expect.stringMatching(/Dangerous: Nobody can bring it back\./),
  );
});

it('shows a locked permission with the reason', async () => {
  await choosing();
  const billing = screen.getByRole('checkbox', { name: 'Billing' });
  expect(billing).toBeDisabled();
  expect(billing).toHaveAccessibleDescription(/^You can’t grant this\.\s*Ask the owner\.$/);
});

it('toggles a permission by its label', async () => {
  const { user } = await choosing();
  await user.click(screen.getByText('Members'));
  expect(screen.getByRole('checkbox', { name: 'Members' })).toBeChecked();
});

it('moves between levels with the arrow keys', async () => {
  const { user, chooses } = await choosing();
  await chooses('Forms', 'Read');
  await user.keyboard('{ArrowRight}');
  expect(chosenLevel('Forms')).toHaveAccessibleName('Write');
});

it('keeps the selection after Back and Continue', async () => {
  const { user, presses, sees } = await choosing();
  await user.click(screen.getByRole('checkbox', { name: 'Members' }));
  await presses('Back');
  await presses('Continue');
  await sees(/Choose permissions/);
  expect(screen.getByRole('checkbox', { name: 'Members' })).toBeChecked();
});

it('shows an empty state without permissions', async () => {
  const { walksTo } = renderWizard({ api: exampleApi({ options: { ...exampleOptions, groups: [] } }) });
  await walksTo('permissions');
  expect(screen.getByText('You can’t grant any permissions. Ask an admin of this workspace.')).toBeVisible();
});
