import type { Meta, StoryObj } from '@storybook/react-vite';
import { scriptTo, shows } from './script.ts';
import { WizardAt } from './WizardAt.tsx';

const meta = {
  title: 'Pages/UnknownPage',
  component: WizardAt,
  args: { script: scriptTo('creating') },
  play: shows(/Couldn’t confirm whether the token was created/),
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const CanCheckAgain: Story = {
  args: { setup: { fail: { createToken: ['lose-response', 'unauthenticated'] } } },
};

export const CannotCheck: Story = {
  args: { setup: { idempotency: 'none', fail: { createToken: ['lose-response'] } } },
};
