import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, within } from 'storybook/test';
import { chooseItem } from './chooseItem.ts';
import { exampleTokens, rotatingTokens } from './exampleTokens.ts';
import { TokensPage } from './TokensPage.tsx';

const meta = {
  title: 'Manager/RotateDialog',
  component: TokensPage,
  args: { tokens: exampleTokens },
} satisfies Meta<typeof TokensPage>;

export default meta;
type Story = StoryObj<typeof meta>;

async function select(item: string) {
  await chooseItem(/Actions for CI deploy/, item);
}

async function openDialog() {
  await select('Rotate secret…');
  return within(await screen.findByRole('dialog', { name: 'Rotate secret' }));
}

async function rotate() {
  const dialog = await openDialog();
  await userEvent.click(await dialog.findByRole('button', { name: 'Rotate secret' }));
  return dialog;
}

export const Question: Story = {
  play: async () => {
    const dialog = await openDialog();
    await expect(await dialog.findByRole('radio', { name: '24 hours' })).toBeChecked();
  },
};

export const AtOnce: Story = {
  play: async () => {
    const dialog = await openDialog();
    await userEvent.click(await dialog.findByRole('radio', { name: 'No time' }));
    await expect(dialog.getByText('Apps with the old secret lose access immediately.')).toBeVisible();
  },
};

export const BoundedByPolicy: Story = {
  args: { maxOverlap: { seconds: 86_400, reason: 'Old secrets end within a day.' } },
  play: async () => {
    const dialog = await openDialog();
    await expect(await dialog.findByRole('radio', { name: '7 days' })).toBeDisabled();
  },
};

export const Running: Story = {
  args: { fail: { rotateToken: ['hang'] } },
  play: async () => {
    const dialog = await rotate();
    await expect(await dialog.findByRole('heading', { name: 'Rotating the secret…' })).toBeVisible();
  },
};

export const NewSecret: Story = {
  play: async () => {
    const dialog = await rotate();
    await expect(await dialog.findByRole('heading', { name: 'Copy and save the new secret' })).toBeVisible();
  },
};

export const Leaving: Story = {
  play: async () => {
    const dialog = await rotate();
    await dialog.findByRole('heading', { name: 'Copy and save the new secret' });
    await userEvent.keyboard('{Escape}');
    await expect(await screen.findByRole('heading', { name: 'Leave without the new secret?' })).toBeVisible();
  },
};

export const Refused: Story = {
  args: { fail: { rotateToken: ['forbidden'] } },
  play: async () => {
    const dialog = await rotate();
    await expect(await dialog.findByRole('alert')).toHaveTextContent('The secret was not rotated.');
  },
};

export const Conflict: Story = {
  args: { fail: { rotateToken: ['conflict'] } },
  play: async () => {
    const dialog = await rotate();
    await expect(await dialog.findByRole('alert')).toHaveTextContent('The secret was not rotated.');
  },
};

export const UnknownOutcome: Story = {
  args: { idempotency: 'none', fail: { rotateToken: ['lose-response'] } },
  play: async () => {
    const dialog = await rotate();
    const heading = { name: 'Couldn’t confirm whether the secret was rotated' };
    await expect(await dialog.findByRole('heading', heading)).toBeVisible();
  },
};

export const LostSecret: Story = {
  args: { fail: { rotateToken: ['lose-secret'] } },
  play: async () => {
    const dialog = await rotate();
    const heading = { name: 'The secret was rotated, but the new secret can’t be shown' };
    await expect(await dialog.findByRole('heading', heading)).toBeVisible();
  },
};

export const BothSecretsInTheList: Story = {
  args: { tokens: rotatingTokens },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Old secret last used 3 minutes ago/)).toBeVisible();
  },
};

export const BothSecretsInTheDetails: Story = {
  args: { tokens: rotatingTokens },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'CI deploy' }));
    await expect(await screen.findByRole('button', { name: 'End overlap now…' })).toBeVisible();
    await expect(await screen.findByRole('button', { name: 'Cancel rotation…' })).toBeVisible();
  },
};

export const EndOverlap: Story = {
  args: { tokens: rotatingTokens },
  play: async () => {
    await select('End overlap now…');
    const dialog = within(await screen.findByRole('alertdialog'));
    await expect(dialog.getByRole('button', { name: 'Keep it' })).toHaveFocus();
  },
};

export const CancelRotationRefused: Story = {
  args: { tokens: rotatingTokens, fail: { cancelRotation: ['conflict'] } },
  play: async () => {
    await select('Cancel rotation…');
    const dialog = within(await screen.findByRole('alertdialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel rotation' }));
    await expect(await dialog.findByRole('alert')).toHaveTextContent('Both secrets still work.');
  },
};
