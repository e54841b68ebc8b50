import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, within } from 'storybook/test';
import { chooseItem } from './chooseItem.ts';
import { exampleTokens } from './exampleTokens.ts';
import { sees } from './sees.ts';
import { listControls, TokensPage } from './TokensPage.tsx';

const meta = {
  title: 'Token list/Activity',
  component: TokensPage,
  argTypes: listControls,
  args: { tokens: exampleTokens },
} satisfies Meta<typeof TokensPage>;

export default meta;
type Story = StoryObj<typeof meta>;

async function open(name: string) {
  await userEvent.click(await screen.findByRole('button', { name }));
  return screen.findByRole('heading', { name: 'Activity' });
}

export const Short: Story = {
  name: 'Activity of a revoked token',
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^Inactive/ }));
    await open('Chat notifications');
    await sees(await screen.findByText('Revoked', { selector: 'strong' }));
  },
};

export const AfterRenewal: Story = {
  name: 'Activity after a renewal',
  play: async ({ canvas }) => {
    const row = within(await canvas.findByRole('row', { name: /Zapier sync/ }));
    await userEvent.click(await row.findByRole('button', { name: /^Renew to/ }));
    await open('Zapier sync');
    await sees(await screen.findByText('Renewed', { selector: 'strong' }));
  },
};

export const Loading: Story = {
  name: 'Activity loading',
  args: { fail: { listEvents: ['hang'] } },
  play: async () => {
    await open('CI deploy');
    await sees(await screen.findByText('Loading the activity…'));
  },
};

export const Empty: Story = {
  args: { hasNoEvents: true },
  play: async () => {
    await open('CI deploy');
    await expect(await screen.findByText('No activity yet.')).toBeVisible();
  },
};

export const Rotated: Story = {
  play: async () => {
    await chooseItem('Actions for CI deploy', 'Rotate secret…');
    const dialog = within(await screen.findByRole('dialog', { name: 'Rotate secret' }));
    await userEvent.type(await dialog.findByRole('textbox', { name: 'Reason' }), 'Found in a build log.');
    await userEvent.click(dialog.getByRole('button', { name: 'Rotate secret' }));
    await userEvent.click(await dialog.findByRole('checkbox', { name: 'I stored it another way' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Done' }));
    await open('CI deploy');
    await expect(await screen.findByText('Found in a build log.')).toBeVisible();
  },
};

export const Failed: Story = {
  name: 'Activity not loaded',
  args: { fail: { listEvents: ['forbidden'] } },
  play: async () => {
    await open('CI deploy');
    await expect(await screen.findByRole('alert')).toHaveTextContent('Couldn’t load the activity.');
  },
};

export const Approval: Story = {
  name: 'Activity after an approval',
  args: { needsApproval: () => true },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Partner portal' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Approve or deny…' }));
    const dialog = within(await screen.findByRole('dialog', { name: /^Approve or deny/ }));
    const [, second] = await dialog.findAllByRole('checkbox');
    await userEvent.click(second as HTMLElement);
    await userEvent.type(dialog.getByRole('textbox', { name: 'Reason' }), 'Reading the forms is enough.');
    await userEvent.click(dialog.getByRole('button', { name: 'Approve with less access' }));
    await sees(await screen.findByText('Approved', { selector: 'strong' }));
  },
};

export const Edited: Story = {
  name: 'Activity after an edit',
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Actions for CI deploy' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Edit…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Edit token' }));
    await userEvent.click((await dialog.findAllByRole('button', { name: /^Edit / }))[0] as HTMLElement);
    await userEvent.type(await dialog.findByRole('textbox', { name: 'Token name' }), ' and a long name'.repeat(4));
    await userEvent.click(dialog.getByRole('button', { name: 'Done' }));
    await userEvent.click(await dialog.findByRole('button', { name: 'Save changes' }));
    await userEvent.click(await canvas.findByRole('button', { name: /^CI deploy and/ }));
    await sees(await screen.findByText('Edited', { selector: 'strong' }));
  },
};

const showRevocation: Story['play'] = async ({ canvas }) => {
  await userEvent.click(await canvas.findByRole('button', { name: /^Inactive/ }));
  await open('Chat notifications');
  await sees(await screen.findByText('Revoked', { selector: 'strong' }));
};

export const OnAPhone: Story = {
  name: 'Activity on a phone',
  globals: { viewport: { value: 'phone' } },
  play: showRevocation,
};

export const FromRightToLeft: Story = {
  name: 'Activity from right to left',
  globals: { direction: 'rtl' },
  play: showRevocation,
};

export const Exported: Story = {
  name: 'Activity exported',
  play: async () => {
    await open('CI deploy');
    await userEvent.click(await screen.findByRole('button', { name: 'Export as JSON' }));
    await sees(await screen.findByText(/exported\.$/));
  },
};

export const ExportRefused: Story = {
  name: 'Activity not exported',
  args: { fail: { listEvents: ['none', 'forbidden'] } },
  play: async () => {
    await open('CI deploy');
    await userEvent.click(await screen.findByRole('button', { name: 'Export as CSV' }));
    await expect(await screen.findByRole('alert')).toHaveTextContent('Couldn’t export. No file was saved.');
  },
};
