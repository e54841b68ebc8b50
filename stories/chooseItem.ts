import { screen, userEvent } from 'storybook/test';

export async function chooseItem(menu: string | RegExp, item: string): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name: menu }));
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
}
