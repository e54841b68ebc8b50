import type { Meta, StoryObj } from '@storybook/react-vite';
import { scriptTo, shows } from './script.ts';
import { WizardAt } from './WizardAt.tsx';

const meta = {
  title: 'Pages/PendingApprovalPage',
  component: WizardAt,
  args: { setup: { needsApproval: () => true }, script: scriptTo('creating'), onClose: () => {} },
  play: shows(/Waiting for approval/),
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Requested: Story = {};
