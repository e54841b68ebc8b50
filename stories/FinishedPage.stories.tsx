import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { hostileTexts } from './hostileTexts.ts';
import { refusingAcknowledge } from './refusingAcknowledge.ts';
import { scriptTo } from './script.ts';
import { shows } from './shows.ts';
import { WizardAt } from './WizardAt.tsx';

const meta = {
  title: 'Pages/FinishedPage',
  component: WizardAt,
  args: { onClose: () => {} },
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The token is ready: how to use it, and how to revoke it. */
export const Ready: Story = {
  args: { script: { ...scriptTo('creating'), revealing: [{ type: 'stored' }, { type: 'finish' }] } },
  play: shows('“Zapier sync” is ready'),
};

/** The secret went to the host's vault and was never shown. */
export const Delivered: Story = {
  args: { secretSink: { label: 'Acme Vault', save: () => Promise.resolve() }, script: scriptTo('creating') },
  play: shows('“Zapier sync” is ready'),
};

/** The API was not told that the secret is kept. */
export const Unheard: Story = {
  args: {
    instead: refusingAcknowledge('forbidden'),
    script: { ...scriptTo('creating'), revealing: [{ type: 'stored' }, { type: 'finish' }] },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/^The API could not be told/);
  },
};

/** The API had revoked the token before the person took its secret. */
export const TooLate: Story = {
  args: {
    instead: refusingAcknowledge('conflict'),
    script: { ...scriptTo('creating'), revealing: [{ type: 'stored' }, { type: 'finish' }] },
  },
  play: shows('The token was revoked'),
};

/** A name at its longest, with control characters in it. */
export const LongName: Story = {
  args: {
    script: {
      ...scriptTo('creating', {
        name: { name: `${hostileTexts.bidi} ${hostileTexts.unbroken}`.slice(0, 100), description: '' },
      }),
      revealing: [{ type: 'stored' }, { type: 'finish' }],
    },
  },
  play: shows(/ is ready$/),
};

/** Nobody could see its secret, so it was revoked. */
export const Revoked: Story = {
  args: {
    setup: { fail: { createToken: ['lose-secret'] } },
    script: { ...scriptTo('creating'), secretGone: [{ type: 'revoke' }] },
  },
  play: shows('The token was revoked'),
};
