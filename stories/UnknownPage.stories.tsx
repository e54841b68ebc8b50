import type { Meta, StoryObj } from '@storybook/react-vite';
import { scriptTo } from './script.ts';
import { shows } from './shows.ts';
import { WizardAt } from './WizardAt.tsx';

const meta = {
  title: 'Pages/UnknownPage',
  component: WizardAt,
  args: { script: scriptTo('creating') },
  play: shows(/We do not know whether the token was made/),
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The API can be asked again by the same intent. */
export const CanCheckAgain: Story = {
  args: { setup: { fail: { createToken: ['lose-response', 'unauthenticated'] } } },
};

/** The API has no way to ask: the person is told what to look for. */
export const CannotCheck: Story = {
  args: { setup: { idempotency: 'none', fail: { createToken: ['lose-response'] } } },
};
