import type { Meta, StoryObj } from '@storybook/react-vite';
import { TokenApiError } from '@tokenwright/core';
import { scriptTo, shows } from './script.ts';
import { WizardAt, wizardControls } from './WizardAt.tsx';

const meta = {
  title: 'Result/Creating the token',
  component: WizardAt,
  argTypes: wizardControls,
  args: { script: scriptTo('creating') },
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Creating: Story = {
  name: 'Creating the token',
  args: { setup: { fail: { createToken: ['hang'] } } },
  play: shows(/Creating the token/),
};

export const Waiting: Story = {
  name: 'Rate-limited create',
  args: { setup: { fail: { createToken: [new TokenApiError('rate-limited', { retryAfter: 45_000 })] } } },
  play: shows(/Rate limited/),
};

export const Reauthenticating: Story = {
  name: 'Sign-in required',
  args: {
    setup: { fail: { createToken: ['reauthentication-required'] } },
    onReauthenticate: () => new Promise(() => {}),
  },
  play: shows(/Confirm your identity/),
};

export const Reconciling: Story = {
  name: 'Checking the result',
  args: { setup: { fail: { createToken: ['lose-response', 'hang'] } } },
  play: shows(/Checking the result/),
};
