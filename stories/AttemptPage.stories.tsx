import type { Meta, StoryObj } from '@storybook/react-vite';
import { TokenApiError } from '@tokenwright/core';
import { scriptTo } from './script.ts';
import { shows } from './shows.ts';
import { WizardAt } from './WizardAt.tsx';

const meta = {
  title: 'Pages/AttemptPage',
  component: WizardAt,
  args: { script: scriptTo('creating') },
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Creating: Story = {
  args: { setup: { fail: { createToken: ['hang'] } } },
  play: shows(/Creating the token/),
};

/** The API asked for a pause; the page counts down, and the person may go back. */
export const Waiting: Story = {
  args: { setup: { fail: { createToken: [new TokenApiError('rate-limited', { retryAfter: 45_000 })] } } },
  play: shows(/Waiting for the API/),
};

/** The host is asking for a fresh sign-in. */
export const Reauthenticating: Story = {
  args: {
    setup: { fail: { createToken: ['reauthentication-required'] } },
    onReauthenticate: () => new Promise(() => {}),
  },
  play: shows(/Confirm that it is you/),
};

/** The answer was lost, and the same request is asked for again. */
export const Reconciling: Story = {
  args: { setup: { fail: { createToken: ['lose-response', 'hang'] } } },
  play: shows(/Checking what happened/),
};
