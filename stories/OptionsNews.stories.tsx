import type { Meta, StoryObj } from '@storybook/react-vite';
import type { TokenOptions } from '@tokenwright/core';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { scriptTo } from './script.ts';
import { sees } from './sees.ts';
import { WizardAt, wizardControls } from './WizardAt.tsx';

const after: TokenOptions = {
  ...catalogue,
  version: 'after',
  groups: catalogue.groups.map((group) => ({
    ...group,
    permissions: group.permissions.map((each) =>
      each.id === 'forms' ? { ...each, levels: each.levels.filter(({ id }) => id !== 'delete') } : each,
    ),
  })),
};

function changing(first: TokenOptions, then: TokenOptions): () => TokenOptions {
  let looks = 0;
  return () => (looks++ === 0 ? first : then);
}

const meta = {
  title: 'Wizard/Changed options',
  component: WizardAt,
  argTypes: wizardControls,
  args: { script: scriptTo('creating', { grants: [{ permission: 'forms', level: 'delete' }] }) },
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const PermissionGone: Story = {
  name: 'Permission no longer offered',
  args: { setup: { options: changing(catalogue, after) } },
  play: async ({ canvas }) => {
    await sees(await canvas.findByText(/Forms: Delete is no longer offered/, {}, { timeout: 15_000 }));
  },
};

export const ChoicesUnchanged: Story = {
  name: 'Options changed, choices unchanged',
  args: {
    setup: { options: changing(catalogue, { ...catalogue, version: 'after' }) },
  },
  play: async ({ canvas }) => {
    await sees(await canvas.findByText('Your choices are unchanged.', {}, { timeout: 15_000 }));
  },
};
