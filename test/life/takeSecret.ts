import type { Page } from 'playwright-core';
import { button, type Hands } from './hands.ts';

export async function takeSecret(page: Page, { press }: Hands): Promise<string> {
  await press(page, button(page, 'Copy secret'));
  await page.getByText('Copied to the clipboard.').waitFor();
  const secret = await page.evaluate(() => navigator.clipboard.readText());
  await press(page, button(page, 'Done'));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return secret;
}
