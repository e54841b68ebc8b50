import type { Meta, StoryObj } from '@storybook/react-vite';
import type { TokenOptions } from '@tokenwright/core';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { expect, userEvent, waitFor } from 'storybook/test';
import { hostileTexts } from './hostileTexts.ts';
import { scriptTo, scriptWith, shows } from './script.ts';
import { sees } from './sees.ts';
import { WizardAt, wizardControls } from './WizardAt.tsx';

const hostileOptions: TokenOptions = {
  ...catalogue,
  groups: [
    {
      id: '__proto__',
      label: hostileTexts.bidi,
      permissions: Object.entries(hostileTexts).map(([id, label], index) => ({
        id: index === 0 ? 'constructor' : id,
        label,
        description: hostileTexts.html,
        levels: [
          { id: 'read', label: hostileTexts.rightToLeft },
          { id: 'write', label: hostileTexts.html, risk: 'dangerous', riskReason: hostileTexts.bidi },
        ],
      })),
    },
  ],
};

const meta = {
  title: 'Wizard/Permissions step',
  component: WizardAt,
  argTypes: wizardControls,
  args: { script: scriptTo('permissions') },
  play: shows(/Choose permissions/),
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const NothingChosen: Story = { name: 'No permission chosen yet' };

export const SomeChosen: Story = {
  name: 'Some permissions chosen',
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('heading', { name: /Choose permissions/ });
    const logic = canvas.getByRole('radiogroup', { name: 'Logic' });
    await userEvent.click(logic.querySelectorAll('input')[2] as HTMLElement);
    await expect(announcementIn(canvasElement)).toBe('Forms: Write was added: Logic: Write does not work without it.');
    const forms = canvas.getByRole('radiogroup', { name: 'Forms' });
    await userEvent.click(forms.querySelectorAll('input')[3] as HTMLElement);
    await expect(canvasElement.querySelector('[data-part="permission-risk"]')).toHaveTextContent(/^Dangerous: /);
  },
};

export const AfterBack: Story = {
  name: 'Filled permissions step',
  args: { script: scriptWith('permissions') },
  play: async ({ canvas }) => {
    await sees((await canvas.findByRole('radio', { name: 'Selected 2' })).closest('label'));
  },
};

export const Searched: Story = {
  name: 'Permissions searched',
  args: { script: scriptWith('permissions') },
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('searchbox'), 'webhook');
    await waitFor(() => expect(canvas.queryByRole('radiogroup', { name: 'Forms' })).toBeNull());
    await expect(canvas.getByRole('radio', { name: 'Selected 2' })).toBeInTheDocument();
  },
};

export const NothingFound: Story = {
  name: 'Permission search with no result',
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('searchbox'), 'zeppelin');
    const [list] = await canvas.findAllByText(/^No permission matches/);
    await expect(list?.parentElement).toHaveTextContent('No permission matches “zeppelin”.');
  },
};

export const NoneChosen: Story = {
  name: 'Permissions missing',
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: /Choose permissions/ });
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    const permissions = await canvas.findByRole('group', { name: 'Permissions' });
    await waitFor(() => expect(permissions).toContainElement(document.activeElement as HTMLElement));
  },
};

export const RefusedTogether: Story = {
  name: 'Permissions that can’t be combined',
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
    await sees((await canvas.findAllByText(/can’t be combined/))[0]);
  },
};

export const Locked: Story = {
  name: 'Locked permissions',
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
  play: shows(/Choose permissions/, 'Only an admin of the workspace can grant this.'),
};

export const NothingOffered: Story = {
  name: 'No permission offered',
  args: { setup: { options: { ...catalogue, groups: [] } } },
  play: async ({ canvas }) => {
    await sees(await canvas.findByText(/You can’t grant any permissions/));
  },
};

export const HostileLabels: Story = {
  name: 'Permissions with hostile labels',
  args: { setup: { options: hostileOptions } },
};

function announcementIn(canvas: HTMLElement): string {
  return canvas.querySelector('[data-part="change-text"]')?.textContent ?? '';
}
