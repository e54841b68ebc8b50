import type { Meta, StoryObj } from '@storybook/react-vite';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { scriptTo, shows } from './script.ts';
import { WizardAt, wizardControls } from './WizardAt.tsx';

const meta = {
  title: 'Result/Pending approval',
  component: WizardAt,
  argTypes: wizardControls,
  args: { setup: { needsApproval: () => true }, script: scriptTo('creating'), onClose: () => {} },
  play: shows(/Waiting for approval/),
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Requested: Story = { name: 'Pending approval' };

const asking = (approvers: string, reason: string) => ({
  options: { ...catalogue, policy: { ...catalogue.policy, approvals: [{ approvers, justification: true, reason }] } },
});

const justified = (justification: string) => ({
  ...scriptTo('creating'),
  reviewing: [{ type: 'justify', justification } as const, { type: 'create' } as const],
});

export const WithApprovers: Story = {
  name: 'Pending approval with approvers named',
  args: {
    setup: asking('Ada Park or Tomás Ribeiro', 'Two pairs of eyes.'),
    script: justified('The newsletter starts on Monday.'),
  },
  play: shows(/Waiting for approval/, /Ada Park or Tomás Ribeiro/),
};

export const LongTexts: Story = {
  name: 'Pending approval with long texts',
  args: {
    setup: asking('Ada Park, Tomás Ribeiro, '.repeat(20), 'Two pairs of eyes.'),
    script: justified('The newsletter starts on Monday.\n\n<b>It is urgent</b> شكرًا '.repeat(15)),
  },
};
