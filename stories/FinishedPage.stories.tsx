import type { Meta, StoryObj } from '@storybook/react-vite';
import { hostileTexts } from './hostileTexts.ts';
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
