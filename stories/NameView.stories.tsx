import type { Meta, StoryObj } from '@storybook/react-vite';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { expect, userEvent, waitFor } from 'storybook/test';
import { hostileTexts } from './hostileTexts.ts';
import { scriptTo, scriptWith, shows } from './script.ts';
import { WizardAt } from './WizardAt.tsx';

const meta = { title: 'Steps/NameView', component: WizardAt, play: shows(/Name the token/) } satisfies Meta<
  typeof WizardAt
>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {};

export const Filled: Story = { args: { script: scriptWith('name') } };

export const NameMissing: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Continue' }));
    const name = canvas.getByRole('textbox', { name: 'Token name' });
    await waitFor(() => expect(name).toHaveFocus());
    await expect(name).toBeInvalid();
  },
};

export const NameTooLong: Story = {
  play: async ({ canvas }) => {
    for (const [name, text] of [
      ['Token name', hostileTexts.unbroken],
      [/Description/, hostileTexts.long],
    ] as const) {
      await userEvent.click(await canvas.findByRole('textbox', { name }));
      await userEvent.paste(text);
    }
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await expect(await canvas.findByRole('region', { name: 'There are 2 problems' })).toBeVisible();
    await expect(canvas.getByRole('textbox', { name: 'Token name' })).toHaveValue(hostileTexts.unbroken);
  },
};

export const DescriptionRequired: Story = {
  args: {
    setup: {
      options: {
        ...catalogue,
        policy: { descriptionRequired: { reason: 'Teammates need to know who to ask about this token.' } },
      },
    },
    script: scriptTo('permissions', { name: { name: 'Zapier sync', description: '' } }),
  },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('textbox', { name: /Description/ })).toBeInvalid());
  },
};

export const NameTaken: Story = {
  args: { setup: { fail: { createToken: ['conflict'] } }, script: scriptTo('creating') },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Another token has this name. Choose a different one.')).toBeVisible();
    await waitFor(() => expect(canvas.getByRole('textbox', { name: 'Token name' })).toHaveFocus());
  },
};

export const BidiControls: Story = {
  args: { script: scriptWith('name', { name: { name: hostileTexts.bidi, description: hostileTexts.html } }) },
};
