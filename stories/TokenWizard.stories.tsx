import type { Meta, StoryObj } from '@storybook/react-vite';
import { TokenWizard, type TokenWizardProps } from '@tokenwright/react/wizard';
import { expect, userEvent, within } from 'storybook/test';
import { memoryApi } from './memoryApi.ts';
import { sees } from './sees.ts';

const meta = {
  title: 'Wizard/Whole wizard',
  component: TokenWizard,
  loaders: [() => ({ api: memoryApi() })],
  render: (args, { loaded }) => <TokenWizard {...args} api={loaded.api} />,
  args: { api: memoryApi(), locale: 'en-GB', timeZone: 'Europe/Berlin' },
} satisfies Meta<TokenWizardProps>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Inline: Story = {
  name: 'Wizard in the page',
  play: async ({ canvas }) => {
    await sees(await canvas.findByRole('heading', { name: /Name the token/ }));
    await expect(document.body).toHaveFocus();
  },
};

export const WholeJourney: Story = {
  name: 'Whole journey, from the name to the secret',
  play: async ({ canvas, step }) => {
    const proceed = () => userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await step('Name the token', async () => {
      await userEvent.type(await canvas.findByRole('textbox', { name: 'Token name' }), 'Zapier sync');
      await proceed();
    });
    await step('Choose permissions', async () => {
      const forms = within(await canvas.findByRole('radiogroup', { name: 'Forms' }));
      await userEvent.click(forms.getByRole('radio', { name: 'Read' }));
      await proceed();
    });
    await step('Configure scope and expiration', async () => {
      await userEvent.click(await canvas.findByRole('radio', { name: 'Scoped form token' }));
      await userEvent.click((await canvas.findAllByRole('checkbox'))[0] as HTMLElement);
      await userEvent.click(canvas.getByRole('radio', { name: '7 days' }));
      await proceed();
    });
    await step('Review and create', async () => {
      await canvas.findByRole('heading', { name: /Review and create/ });
      await userEvent.click(canvas.getByRole('button', { name: 'Create token' }));
    });
    await step('Copy the secret', async () => {
      await userEvent.click(await canvas.findByRole('checkbox', { name: 'I stored it another way' }));
      await userEvent.click(canvas.getByRole('button', { name: 'Done' }));
      await expect(await canvas.findByRole('heading', { name: '“Zapier sync” is ready' })).toHaveFocus();
    });
  },
};
