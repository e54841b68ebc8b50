import type { Meta, StoryObj } from '@storybook/react-vite';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { expect, userEvent } from 'storybook/test';
import { hostileOptions } from './hostileOptions.ts';
import { saidIn } from './saidIn.ts';
import { scriptTo, scriptWith } from './script.ts';
import { shows } from './shows.ts';
import { WizardAt } from './WizardAt.tsx';

const meta = {
  title: 'Steps/PermissionsView',
  component: WizardAt,
  args: { script: scriptTo('permissions') },
  play: shows(/Choose permissions/),
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

/** About sixty permissions in a dozen groups, and none of them chosen. */
export const NothingChosen: Story = {};

/** Danger is said where it is chosen; what a permission needs came with it. */
export const SomeChosen: Story = {
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('heading', { name: /Choose permissions/ });
    const logic = canvas.getByRole('radiogroup', { name: 'Logic' });
    await userEvent.click(logic.querySelectorAll('input')[2] as HTMLElement);
    await expect(saidIn(canvasElement)).toBe('Forms: Write was added: Logic: Write does not work without it.');
    const forms = canvas.getByRole('radiogroup', { name: 'Forms' });
    await userEvent.click(forms.querySelectorAll('input')[3] as HTMLElement);
    await expect(canvas.getByText('Dangerous')).toBeVisible();
  },
};

/** Come back to from the review. */
export const ComeBack: Story = { args: { script: scriptWith('permissions') } };

/** The list follows the search; what it hides stays selected and counted. */
export const Searched: Story = {
  args: { script: scriptWith('permissions') },
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('searchbox'), 'webhook');
    await expect(canvas.getByText(/ shown, 2 selected, 2 of them hidden$/)).toBeVisible();
    await expect(canvas.queryByRole('radiogroup', { name: 'Forms' })).toBeNull();
  },
};

export const NothingFound: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('searchbox'), 'zeppelin');
    await expect(canvas.getByText(/^No permission matches/)).toHaveTextContent('No permission matches “zeppelin”.');
  },
};

/** A token without any permission can do nothing. */
export const NoneChosen: Story = {
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: /Choose permissions/ });
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await expect(await canvas.findByRole('region', { name: 'There is a problem' })).toHaveFocus();
  },
};

/** Two permissions that the policy refuses to one token. */
export const RefusedTogether: Story = {
  args: {
    script: scriptTo('access', {
      grants: [
        { permission: 'forms', level: 'read' },
        { permission: 'members', level: 'write' },
        { permission: 'roles', level: 'manage' },
      ],
    }),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('region', { name: /problem/ })).toBeVisible();
  },
};

/** What the person may see and not grant, with the reason. */
export const Locked: Story = {
  args: {
    setup: {
      options: {
        ...catalogue,
        groups: catalogue.groups.map((group) => ({
          ...group,
          permissions: group.permissions.map((permission) => ({
            ...permission,
            ...(group.id === 'entries' && { locked: { reason: 'Only an admin of the workspace can grant this.' } }),
          })),
        })),
      },
    },
  },
};

/** The host offers nothing to this person. */
export const NothingOffered: Story = {
  args: { setup: { options: { ...catalogue, groups: [] } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/There is nothing that you could permit/)).toBeVisible();
  },
};

/** Labels with control characters, markup, ten thousand letters and storms of accents change nothing but themselves. */
export const HostileLabels: Story = { args: { setup: { options: hostileOptions } } };
