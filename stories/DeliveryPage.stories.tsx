import type { Meta, StoryObj } from '@storybook/react-vite';
import { scriptTo } from './script.ts';
import { shows } from './shows.ts';
import { WizardAt } from './WizardAt.tsx';

const meta = {
  title: 'Pages/DeliveryPage',
  component: WizardAt,
  args: {
    secretSink: { label: 'Acme Vault', save: () => new Promise(() => {}) },
    script: scriptTo('creating'),
  },
  play: shows(/Saving the secret to Acme Vault…/),
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The secret goes to where the host keeps secrets; whoever does not want to wait can see it. */
export const Saving: Story = {};
