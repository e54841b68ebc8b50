import type { Meta, StoryObj } from '@storybook/react-vite';
import { scriptTo, shows } from './script.ts';
import { WizardAt, wizardControls } from './WizardAt.tsx';

const meta = {
  title: 'Result/Unknown result',
  component: WizardAt,
  argTypes: wizardControls,
  args: { script: scriptTo('creating') },
  play: shows(/Couldn’t confirm whether the token was created/),
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const CanCheckAgain: Story = {
  name: 'Unknown result that can be checked again',
  args: { setup: { fail: { createToken: ['lose-response', 'unauthenticated'] } } },
};

export const CannotCheck: Story = {
  name: 'Unknown result that can’t be checked',
  args: { setup: { idempotency: 'none', fail: { createToken: ['lose-response'] } } },
};
