import type { Meta, StoryObj } from '@storybook/react-vite';
import { TokenApiError } from '@tokenwright/core';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { hostileTexts } from './hostileTexts.ts';
import { withEveryMode } from './memoryApi.ts';
import { limitedTo, scriptTo, shows } from './script.ts';
import { sees } from './sees.ts';
import { WizardAt, wizardControls } from './WizardAt.tsx';

const meta = {
  title: 'Wizard/Review',
  component: WizardAt,
  argTypes: wizardControls,
  args: { script: scriptTo('review') },
  play: shows(/Review and create/),
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const ServiceToken: Story = { name: 'Review of a service token' };

export const LimitedToForms: Story = {
  name: 'Review of a token limited to forms',
  args: { script: scriptTo('review', { access: limitedTo(12) }) },
};

export const AllCurrentAndFuture: Story = {
  name: 'Review of all forms, now and in future',
  args: {
    setup: { options: withEveryMode },
    script: scriptTo('review', { access: { tokenType: 'scoped-form', resourceMode: 'all' } }),
  },
  play: async ({ canvas }) => {
    const scopes = await canvas.findAllByText('All forms, now and in future', {}, { timeout: 15_000 });
    await sees(scopes[0]);
  },
};

export const NamesThatLookTheSame: Story = {
  name: 'Review of names that look the same',
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
    await sees(await canvas.findByText('frm_2', {}, { timeout: 15_000 }));
  },
};

export const EnglishInAPageFromRightToLeft: Story = {
  name: 'English review in a page from right to left',
  globals: { direction: 'rtl' },
  args: { script: scriptTo('review', { access: limitedTo(3) }) },
};

export const ManyPermissions: Story = {
  name: 'Review of many permissions',
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

export const HostileNames: Story = {
  name: 'Review of hostile names',
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

export const NotCreated: Story = {
  name: 'Token not created: quota reached',
  args: {
    setup: { fail: { createToken: [new TokenApiError('quota', { detail: hostileTexts.html })] } },
    script: scriptTo('creating'),
  },
  play: async ({ canvas }) => {
    await sees(await canvas.findByRole('alert'));
    await sees(canvas.getByText(hostileTexts.html));
  },
};

const connecting = {
  grants: [
    { permission: 'forms', level: 'read' },
    { permission: 'entries', level: 'read' },
    { permission: 'integrations', level: 'write' },
  ],
};

const requesting = shows(/Review and request/);

export const NeedsApproval: Story = {
  name: 'Review of a request that needs approval',
  args: { script: scriptTo('review', connecting) },
  play: requesting,
};

export const JustificationMissing: Story = {
  name: 'Justification missing',
  args: { script: { ...scriptTo('review', connecting), reviewing: [{ type: 'create' }] } },
  play: async ({ canvas }) => {
    await requesting({ canvas });
    await sees(canvas.getByText('Say why you need this token.'));
  },
};

export const JustificationRefused: Story = {
  name: 'Justification too long',
  args: {
    script: {
      ...scriptTo('review', connecting),
      reviewing: [{ type: 'justify', justification: hostileTexts.long }, { type: 'create' }],
    },
  },
  play: async ({ canvas }) => {
    await requesting({ canvas });
    await sees(canvas.getByText(/^Use 1,?000 characters or fewer\.$/));
  },
};
