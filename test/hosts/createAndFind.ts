import { type View, walkToSecret } from '../walkToSecret.ts';

export async function createAndFind(view: View, name: string): Promise<void> {
  await walkToSecret(view, name);
  await view.getByRole('button', { name: /^Copy/ }).first().click();
  await view.getByRole('button', { name: 'Done' }).click();
  await view.getByRole('heading', { name: /Copy and save the secret/ }).waitFor({ state: 'detached' });
  await view.getByText(name, { exact: true }).first().waitFor();
}
