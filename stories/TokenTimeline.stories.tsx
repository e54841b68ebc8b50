import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, within } from 'storybook/test';
import { exampleTokens } from './exampleTokens.ts';
import { TokensPage } from './TokensPage.tsx';

const meta = {
  title: 'Manager/TokenTimeline',
  component: TokensPage,
  args: { tokens: exampleTokens },
} satisfies Meta<typeof TokensPage>;

export default meta;
type Story = StoryObj<typeof meta>;

async function open(name: string) {
  await userEvent.click(await screen.findByRole('button', { name }));
  return screen.findByRole('heading', { name: 'Activity' });
}

export const Short: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^Inactive/ }));
    await open('Chat notifications');
    await expect(await screen.findByText('Revoked', { selector: 'strong' })).toBeVisible();
  },
};

export const AfterRenewal: Story = {
  play: async ({ canvas }) => {
    const row = within(await canvas.findByRole('row', { name: /Zapier sync/ }));
    await userEvent.click(await row.findByRole('button', { name: /^Renew to/ }));
    await open('Zapier sync');
    await expect(await screen.findByText('Renewed', { selector: 'strong' })).toBeVisible();
  },
};

export const Loading: Story = {
  args: { fail: { listEvents: ['hang'] } },
  play: async () => {
    await open('CI deploy');
    await expect(await screen.findByText('Loading the activity…')).toBeVisible();
  },
};

export const Failed: Story = {
  args: { fail: { listEvents: ['forbidden'] } },
  play: async () => {
    await open('CI deploy');
    await expect(await screen.findByRole('alert')).toHaveTextContent('Couldn’t load the activity.');
  },
};

export const Approval: Story = {
  args: { needsApproval: () => true },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Partner portal' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Approve or deny…' }));
    const dialog = within(await screen.findByRole('dialog', { name: /^Approve or deny/ }));
    const [, second] = await dialog.findAllByRole('checkbox');
    await userEvent.click(second as HTMLElement);
    await userEvent.type(dialog.getByRole('textbox', { name: 'Reason' }), 'Reading the forms is enough.');
    await userEvent.click(dialog.getByRole('button', { name: 'Approve with less access' }));
    await expect(await screen.findByText('Approved', { selector: 'strong' })).toBeVisible();
  },
};

export const Edited: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Actions for CI deploy' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Edit…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Edit token' }));
    await userEvent.click((await dialog.findAllByRole('button', { name: /^Edit / }))[0] as HTMLElement);
    await userEvent.type(await dialog.findByRole('textbox', { name: 'Token name' }), ' and a long name'.repeat(4));
    await userEvent.click(dialog.getByRole('button', { name: 'Done' }));
    await userEvent.click(await dialog.findByRole('button', { name: 'Save changes' }));
    await userEvent.click(await canvas.findByRole('button', { name: /^CI deploy and/ }));
    await expect(await screen.findByText('Edited', { selector: 'strong' })).toBeVisible();
  },
};

const showRevocation: Story['play'] = async ({ canvas }) => {
  await userEvent.click(await canvas.findByRole('button', { name: /^Inactive/ }));
  await open('Chat notifications');
  await expect(await screen.findByText('Revoked', { selector: 'strong' })).toBeVisible();
};

export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } }, play: showRevocation };

export const FromRightToLeft: Story = { globals: { direction: 'rtl' }, play: showRevocation };

export const Exported: Story = {
  play: async () => {
    await open('CI deploy');
    await userEvent.click(await screen.findByRole('button', { name: 'Export as JSON' }));
    await expect(await screen.findByText(/exported\.$/)).toBeVisible();
  },
};

export const ExportRefused: Story = {
  args: { fail: { listEvents: ['none', 'forbidden'] } },
  play: async () => {
    await open('CI deploy');
    await userEvent.click(await screen.findByRole('button', { name: 'Export as CSV' }));
    await expect(await screen.findByRole('alert')).toHaveTextContent('Couldn’t export. No file was saved.');
  },
};
