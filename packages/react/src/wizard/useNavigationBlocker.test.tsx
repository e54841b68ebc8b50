import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderWizard } from '../../test/renderWizard.tsx';

function goBack(type = 'traverse'): boolean {
  const event = Object.assign(new Event('navigate', { cancelable: true }), { navigationType: type });
  const { navigation } = window as unknown as { readonly navigation: EventTarget };
  navigation.dispatchEvent(event);
  return event.defaultPrevented;
}

it('allows the back button if the wizard has no input, and does not change the wizard', async () => {
  const { sees } = renderWizard();
  await sees(/Name the token/);
  expect(goBack()).toBe(false);
  expect(screen.queryByRole('alertdialog')).toBeNull();
  await sees(/Name the token/);
});

it('blocks the back button after input, asks first, and keeps the input', async () => {
  const { names, presses, sees } = renderWizard();
  await names('CRM sync');
  expect(goBack()).toBe(true);
  await screen.findByRole('alertdialog', { name: 'Discard this token?' });
  expect(goBack()).toBe(true);
  await presses('Keep editing');
  await sees(/Name the token/);
  expect(screen.getByRole('textbox', { name: 'Token name' })).toHaveValue('CRM sync');
});

it('blocks the back button on the review, but no link of the host', async () => {
  const { walksTo } = renderWizard();
  await walksTo('review');
  expect(goBack('push')).toBe(false);
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(goBack()).toBe(true);
  await screen.findByRole('alertdialog', { name: 'Discard this token?' });
});

it('does not ask a user who reloads the page with a draft', async () => {
  const { names } = renderWizard();
  await names('CRM sync');
  const unload = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(unload);
  expect(unload.defaultPrevented).toBe(false);
});
