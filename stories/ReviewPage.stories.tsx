import type { Meta, StoryObj } from '@storybook/react-vite';
import { TokenApiError } from '@tokenwright/core';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { expect } from 'storybook/test';
import { hostileTexts } from './hostileTexts.ts';
import { limitedTo, scriptTo } from './script.ts';
import { shows } from './shows.ts';
import { WizardAt } from './WizardAt.tsx';

const meta = {
  title: 'Pages/ReviewPage',
  component: WizardAt,
  args: { script: scriptTo('review') },
  play: shows(/Review and create/),
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const ServiceToken: Story = {};

export const LimitedToForms: Story = { args: { script: scriptTo('review', { access: limitedTo(12) }) } };

/** Everything that one token may hold, limited to as many forms as the policy allows. */
export const VeryMuch: Story = {
  args: {
    script: scriptTo('review', {
      grants: catalogue.groups
        .flatMap((group) => group.permissions)
        .filter(({ levels, excludedFrom = [] }) => levels[0]?.id === 'read' && excludedFrom.length === 0)
        .map(({ id }) => ({ permission: id, level: 'read' })),
      access: limitedTo(100),
    }),
  },
};

/** Names that would turn the page around, or into another, if they were let. */
export const HostileNames: Story = {
  args: {
    setup: { resources: { forms: Object.values(hostileTexts).map((label, index) => ({ id: `h${index}`, label })) } },
    script: scriptTo('review', {
      name: { name: hostileTexts.bidi, description: hostileTexts.combining.slice(0, 500) },
      access: {
        tokenType: 'scoped-form',
        resources: Object.values(hostileTexts).map((label, index) => ({ id: `h${index}`, label })),
      },
    }),
  },
};

/** Proved: no token. The API's own words stand beside ours, as text. */
export const NotCreated: Story = {
  args: {
    setup: { fail: { createToken: [new TokenApiError('quota', { detail: hostileTexts.html })] } },
    script: scriptTo('creating'),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toBeVisible();
    await expect(canvas.getByText(hostileTexts.html)).toBeVisible();
  },
};
