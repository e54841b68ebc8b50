import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { scriptTo } from './script.ts';
import { sees } from './sees.ts';
import { WizardAt, wizardControls } from './WizardAt.tsx';

const meta = {
  title: 'Wizard/Leaving',
  component: WizardAt,
  argTypes: wizardControls,
  play: async ({ canvas }) => {
    const question = await canvas.findByRole('alertdialog', {}, { timeout: 15_000 });
    await sees(question);
    await expect(question).toContainElement(document.activeElement as HTMLElement);
  },
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const WithADraft: Story = {
  name: 'Leaving with a draft',
  args: { script: { ...scriptTo('review'), reviewing: [{ type: 'close' }] } },
};

export const WithAnAttempt: Story = {
  name: 'Leaving while the token is created',
  args: {
    setup: { fail: { createToken: ['hang'] } },
    script: { ...scriptTo('creating'), creating: [{ type: 'close' }] },
  },
};

export const WithADelivery: Story = {
  name: 'Leaving while the secret is saved',
  args: {
    secretSink: { label: 'Acme Vault', save: () => new Promise(() => {}) },
    script: { ...scriptTo('creating'), revealing: [{ type: 'close' }] },
  },
};

export const WithASecret: Story = {
  name: 'Leaving with an unsaved secret',
  args: { script: { ...scriptTo('creating'), revealing: [{ type: 'close' }] } },
};
