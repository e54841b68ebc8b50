import { expect } from 'storybook/test';

export async function sees(element: Element | null | undefined): Promise<void> {
  element?.scrollIntoView({ block: 'center' });
  await expect(element).toBeVisible();
}
