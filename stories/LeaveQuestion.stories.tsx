import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { scriptTo } from './script.ts';
import { WizardAt } from './WizardAt.tsx';

const meta = {
  title: 'Pages/LeaveQuestion',
  component: WizardAt,
  play: async ({ canvas }) => {
    const question = await canvas.findByRole('alertdialog', {}, { timeout: 15_000 });
    await expect(question).toContainElement(document.activeElement as HTMLElement);
  },
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const WithADraft: Story = {
  args: { script: { ...scriptTo('review'), reviewing: [{ type: 'close' }] } },
};

export const WithAnAttempt: Story = {
  args: {
    setup: { fail: { createToken: ['hang'] } },
    script: { ...scriptTo('creating'), creating: [{ type: 'close' }] },
  },
};

export const WithADelivery: Story = {
  args: {
    secretSink: { label: 'Acme Vault', save: () => new Promise(() => {}) },
    script: { ...scriptTo('creating'), revealing: [{ type: 'close' }] },
  },
};

export const WithASecret: Story = {
  args: { script: { ...scriptTo('creating'), revealing: [{ type: 'close' }] } },
};
