import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Permission, TokenOptions } from '@tokenwright/core';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { generatedCatalogue } from './catalogues/generatedCatalogue.ts';
import { githubCatalogue } from './catalogues/githubCatalogue.ts';
import { scriptTo, scriptWith, shows } from './script.ts';
import { sees } from './sees.ts';
import { WizardAt, wizardControls } from './WizardAt.tsx';

const meta = {
  title: 'Wizard/Permission picker',
  component: WizardAt,
  argTypes: wizardControls,
  args: { script: scriptTo('permissions') },
  play: shows(/Choose permissions/),
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;
type Canvas = ReturnType<typeof within>;

const levels = async (canvas: Canvas, name: string) => within(await canvas.findByRole('radiogroup', { name }));
const pick = async (canvas: Canvas, permission: string, level: string) =>
  userEvent.click((await levels(canvas, permission)).getByRole('radio', { name: level }));

const setAll = async (canvas: Canvas, group: string, level: string) =>
  userEvent.selectOptions(await canvas.findByRole('combobox', { name: `${group} Set all` }), level);
const template = (canvas: Canvas) => canvas.findByRole('combobox', { name: 'Template' });

export const Undone: Story = {
  name: 'Permission change undone',
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'Publishing' }));
    await expect(announcementIn(canvasElement)).toBe('Forms: Read was added: Publishing does not work without it.');
    await userEvent.click(canvas.getByRole('button', { name: 'Undo' }));
    await expect(canvas.getByRole('radio', { name: 'Selected 0' })).toBeInTheDocument();
    await expect(canvas.getByRole('button', { name: 'Redo' })).toHaveFocus();
  },
};

export const NeededByOthers: Story = {
  name: 'Permission needed by another one',
  play: async ({ canvas }) => {
    await pick(canvas, 'Logic', 'Write');
    await expect(canvas.getByRole('radiogroup', { name: 'Forms' })).toHaveAccessibleDescription(
      expect.stringMatching(/Needed by\s*Logic: Write/),
    );
  },
};

export const WholeGroup: Story = {
  name: 'Whole group of permissions set',
  play: async ({ canvas, canvasElement }) => {
    await setAll(canvas, 'Webhooks', 'Read');
    await expect(announcementIn(canvasElement)).toContain('Permissions that are added later are not included.');
  },
};

export const PartOfGroup: Story = {
  name: 'Group with mixed levels',
  play: async ({ canvas }) => {
    await pick(canvas, 'Folders', 'Read');
    await expect(canvas.getByRole('combobox', { name: 'Forms Set all' })).toHaveDisplayValue('Mixed');
  },
};

export const Dangerous: Story = {
  name: 'Dangerous permission chosen',
  play: async ({ canvas, canvasElement }) => {
    await pick(canvas, 'Forms', 'Delete');
    await pick(canvas, 'Entries', 'Read');
    await expect(canvasElement.querySelector('[data-part="permission-risk"]')).toHaveTextContent(/^Dangerous: /);
    await expect(canvasElement.querySelector('[data-part="draft-summary"]')).toHaveTextContent(
      '2 permissions1 dangerousmust expire within 90 days',
    );
  },
};

export const FromTemplate: Story = {
  name: 'Permissions from a template',
  play: async ({ canvas }) => {
    await userEvent.selectOptions(await template(canvas), 'Webhook integration');
    await expect(await template(canvas)).toHaveDisplayValue('Webhook integration');
  },
};

export const DeviatedFromTemplate: Story = {
  name: 'Template changed',
  play: async ({ canvas }) => {
    await userEvent.selectOptions(await template(canvas), 'Webhook integration');
    await pick(canvas, 'Entries', 'Write');
    await expect(await template(canvas)).toHaveDisplayValue('Webhook integration (changed)');
  },
};

export const FromCall: Story = {
  name: 'Permissions found from a pasted call',
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(await canvas.findByRole('searchbox'));
    await userEvent.paste("curl -X POST https://api.mountly.example/v1/forms/7/entries -d '{}'\nGET /v1/moon");
    await waitFor(() =>
      expect(canvasElement.querySelector('[data-part="call"]')).toHaveTextContent('needs Entries: Write'),
    );
    await sees(canvas.getByText('Unknown endpoint'));
    await expect(canvas.getByRole('radio', { name: 'Selected 0' })).toBeInTheDocument();
  },
};

export const OnlySelected: Story = {
  name: 'Only selected permissions',
  args: { script: scriptWith('permissions') },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: 'Selected 2' }));
    await waitFor(() => expect(canvas.getAllByRole('radiogroup', { name: /Forms|Entries/ })).toHaveLength(2));
  },
};

export const Highlighted: Story = {
  name: 'Search match highlighted',
  play: async ({ canvas, canvasElement }) => {
    await userEvent.type(await canvas.findByRole('searchbox'), 'version');
    await waitFor(() => expect(canvasElement.querySelector('mark')).toHaveTextContent('Version'));
  },
};

export const AccessRequested: Story = {
  name: 'Access to a locked permission requested',
  args: {
    onRequestAccess: fn(async () => {}),
    setup: {
      options: optionsWith((permission) => ({
        ...permission,
        ...(permission.id === 'folders' && { locked: { reason: 'Only admins grant this.', canRequest: true } }),
      })),
    },
  },
  play: async ({ canvas, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Request access Folders' }));
    await expect(args.onRequestAccess).toHaveBeenCalledWith({ permission: 'folders', level: 'read' });
    await expect(await canvas.findByRole('button', { name: 'Access requested Folders' })).toHaveFocus();
  },
};

export const LevelLocked: Story = {
  name: 'Locked level of a permission',
  args: {
    setup: {
      options: optionsWith((permission) => ({
        ...permission,
        levels: permission.levels.map((level) => ({
          ...level,
          ...(level.id === 'delete' && { locked: { reason: 'Only the owner grants this.' } }),
        })),
      })),
    },
  },
  play: async ({ canvas, canvasElement }) => {
    await expect((await levels(canvas, 'Forms')).getByRole('radio', { name: 'Delete' })).toBeDisabled();
    await expect(noteIn(canvasElement, 'locked')).toHaveTextContent(
      /^You can’t grant Delete\. Only the owner grants this\./,
    );
  },
};

export const ExcludedByTokenType: Story = {
  name: 'Permission excluded by the token type',
  args: {
    script: scriptWith('permissions', { access: { tokenType: 'scoped-form', resources: [{ id: '1', label: 'One' }] } }),
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(noteIn(canvasElement, 'excluded')).toHaveTextContent(/^Not for “Scoped form token”\. /));
  },
};

export const GitHub: Story = {
  name: 'Permissions of GitHub',
  args: { setup: { options: githubCatalogue } },
  play: async ({ canvas, canvasElement }) => {
    await pick(canvas, 'Contents', 'Read-only');
    await expect(announcementIn(canvasElement)).toBe(
      'Metadata was added: Contents: Read-only does not work without it.',
    );
  },
};

export const TenThousand: Story = {
  name: 'Ten thousand permissions',
  args: { setup: { options: generatedCatalogue(10_000) } },
  play: async ({ canvas, canvasElement }) => {
    await userEvent.type(await canvas.findByRole('searchbox'), 'invoices');
    await canvas.findByText('1,000 permissions found');
    const drawn = canvasElement.querySelectorAll('[data-part="permission"]').length;
    await expect(drawn).toBeGreaterThan(0);
    await expect(drawn).toBeLessThan(60);
  },
};

function optionsWith(change: (permission: Permission) => Permission): TokenOptions {
  const groups = catalogue.groups.map((group) => ({ ...group, permissions: group.permissions.map(change) }));
  return { ...catalogue, groups };
}

function announcementIn(canvas: HTMLElement): string {
  return canvas.querySelector('[data-part="change-text"]')?.textContent ?? '';
}

function noteIn(canvas: HTMLElement, kind: 'locked' | 'excluded'): Element | null {
  return canvas.querySelector(`[data-part="permission-note"][data-state="${kind}"]`);
}
