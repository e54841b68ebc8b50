import type { Meta, StoryObj } from '@storybook/react-vite';
import { TokenApiError } from '@tokenwright/core';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { expect } from 'storybook/test';
import { hostileTexts } from './hostileTexts.ts';
import { limitedTo, scriptTo } from './script.ts';
import { shows } from './shows.ts';
import { WizardAt } from './WizardAt.tsx';
import { withEveryMode } from './withEveryMode.ts';

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

/** “All” is said again, with whether it includes those that come later. */
export const AllNowAndInFuture: Story = {
  args: {
    setup: { options: withEveryMode },
    script: scriptTo('review', { access: { tokenType: 'scoped-form', resourceMode: 'all' } }),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('All forms, now and in future', {}, { timeout: 15_000 })).toBeVisible();
  },
};

/** Two chosen forms whose names differ by a space: their ids tell them apart. */
export const NamesThatLookTheSame: Story = {
  args: {
    script: scriptTo('review', {
      access: {
        tokenType: 'scoped-form',
        resources: [
          { id: 'frm_1', label: 'Contact form' },
          { id: 'frm_2', label: 'Contact  form' },
        ],
      },
    }),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('frm_2', {}, { timeout: 15_000 })).toBeVisible();
  },
};

/** Our English in a page from right to left: the layout is the page's, each sentence runs as English does. */
export const EnglishInAPageFromRightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { script: scriptTo('review', { access: limitedTo(3) }) },
};

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
