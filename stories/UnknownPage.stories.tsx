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

/** The same request can be checked again. */
export const CanCheckAgain: Story = {
  args: { setup: { fail: { createToken: ['lose-response', 'unauthenticated'] } } },
};

/** The API cannot check; the page explains how to find the token. */
export const CannotCheck: Story = {
  args: { setup: { idempotency: 'none', fail: { createToken: ['lose-response'] } } },
};
