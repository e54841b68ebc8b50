import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { hostileTexts } from './hostileTexts.ts';
import { refusingAcknowledge } from './memoryApi.ts';
import { scriptTo, shows } from './script.ts';
import { WizardAt, wizardControls } from './WizardAt.tsx';

const meta = {
  title: 'Result/Finished',
  component: WizardAt,
  argTypes: wizardControls,
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Ready: Story = {
  name: 'Token ready',
  args: { script: { ...scriptTo('creating'), revealing: [{ type: 'stored' }, { type: 'finish' }] } },
  play: shows('“Zapier sync” is ready'),
};

export const Delivered: Story = {
  name: 'Token ready, secret in the store',
  args: {
    onClose: () => {},
    secretSink: { label: 'Acme Vault', save: () => Promise.resolve() },
    script: scriptTo('creating'),
  },
  play: shows('“Zapier sync” is ready'),
};

export const AcknowledgementFailed: Story = {
  name: 'Token ready, acknowledgement failed',
  args: {
    instead: refusingAcknowledge('forbidden'),
    script: { ...scriptTo('creating'), revealing: [{ type: 'stored' }, { type: 'finish' }] },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/^The API didn’t confirm/);
  },
};

export const TooLate: Story = {
  name: 'Token revoked, saved too late',
  args: {
    instead: refusingAcknowledge('conflict'),
    script: { ...scriptTo('creating'), revealing: [{ type: 'stored' }, { type: 'finish' }] },
  },
  play: shows('The token was revoked'),
};

export const LongName: Story = {
  name: 'Token ready, with a long name',
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

export const Revoked: Story = {
  name: 'Token revoked after a lost secret',
  args: {
    setup: { fail: { createToken: ['lose-secret'] } },
    script: { ...scriptTo('creating'), secretGone: [{ type: 'revoke' }] },
  },
  play: shows('The token was revoked'),
};
