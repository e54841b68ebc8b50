import type { Meta, StoryObj } from '@storybook/react-vite';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { expect, userEvent, waitFor } from 'storybook/test';
import { hostileTexts } from './hostileTexts.ts';
import { scriptTo, scriptWith, shows } from './script.ts';
import { sees } from './sees.ts';
import { WizardAt, wizardControls } from './WizardAt.tsx';

const meta = {
  title: 'Wizard/Name step',
  component: WizardAt,
  argTypes: wizardControls,
  play: shows(/Name the token/),
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = { name: 'Empty name step' };

export const Filled: Story = {
  name: 'Filled name step',
  args: { script: scriptWith('name') },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('textbox', { name: 'Token name' })).toHaveValue('Zapier sync'));
    await expect(canvas.getByRole('textbox', { name: /Description/ })).not.toHaveValue('');
  },
};

export const NameMissing: Story = {
  name: 'Name missing',
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Continue' }));
    const name = canvas.getByRole('textbox', { name: 'Token name' });
    await waitFor(() => expect(name).toHaveFocus());
    await expect(name).toBeInvalid();
  },
};

export const NameTooLong: Story = {
  name: 'Name and description too long',
  play: async ({ canvas }) => {
    for (const [name, text] of [
      ['Token name', hostileTexts.unbroken],
      [/Description/, hostileTexts.long],
    ] as const) {
      await userEvent.click(await canvas.findByRole('textbox', { name }));
      await userEvent.paste(text);
    }
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await sees(await canvas.findByRole('region', { name: 'There are 2 problems' }));
    await expect(canvas.getByRole('textbox', { name: 'Token name' })).toHaveValue(hostileTexts.unbroken);
  },
};

export const DescriptionRequired: Story = {
  name: 'Description required by the policy',
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
  name: 'Name taken by another token',
  args: { setup: { fail: { createToken: ['conflict'] } }, script: scriptTo('creating') },
  play: async ({ canvas }) => {
    await sees(await canvas.findByText('Another token has this name. Choose a different one.'));
    await waitFor(() => expect(canvas.getByRole('textbox', { name: 'Token name' })).toHaveFocus());
  },
};

export const BidiControls: Story = {
  name: 'Name with direction controls',
  args: { script: scriptWith('name', { name: { name: hostileTexts.bidi, description: hostileTexts.html } }) },
};
