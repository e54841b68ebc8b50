import type { FrameLocator, Page } from 'playwright-core';

export type View = Page | FrameLocator;

export async function walkToSecret(view: View, name = 'Nightly export'): Promise<void> {
  const button = (label: string) => view.getByRole('button', { name: label, exact: true }).first();
  await button('Create token').click();
  await answerSteps(view, name);
  await view.getByRole('heading', { name: /Copy and save the secret/ }).waitFor();
}

export async function answerSteps(view: View, name = 'Nightly export'): Promise<void> {
  const press = (label: string) => view.getByRole('button', { name: label, exact: true }).last().click();
  await view.getByRole('textbox', { name: 'Token name' }).fill(name);
  await press('Continue');
  await view
    .getByRole('radiogroup', { name: 'Forms', exact: true })
    .getByRole('radio', { name: 'Read', exact: true })
    .check();
  await press('Continue');
  await view.getByRole('radio', { name: /Service token/ }).check();
  await press('Continue');
  await view.getByRole('heading', { name: /Review and create/ }).waitFor();
  await press('Create token');
}
