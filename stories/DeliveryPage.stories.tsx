import type { Meta, StoryObj } from '@storybook/react-vite';
import { scriptTo, shows } from './script.ts';
import { WizardAt, wizardControls } from './WizardAt.tsx';

const meta = {
  title: 'Result/Saving to a store',
  component: WizardAt,
  argTypes: wizardControls,
  args: {
    secretSink: { label: 'Acme Vault', save: () => new Promise(() => {}) },
    script: scriptTo('creating'),
  },
  play: shows(/Saving the secret to Acme Vault…/),
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Saving: Story = { name: 'Secret being saved to a store' };
