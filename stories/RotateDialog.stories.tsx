import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, within } from 'storybook/test';
import { chooseItem } from './chooseItem.ts';
import { exampleTokens, rotatingTokens } from './exampleTokens.ts';
import { sees } from './sees.ts';
import { listControls, TokensPage } from './TokensPage.tsx';

const meta = {
  title: 'Actions/Rotate',
  component: TokensPage,
  argTypes: listControls,
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
  name: 'Rotate question',
  play: async () => {
    const dialog = await openDialog();
    await expect(await dialog.findByRole('radio', { name: '24 hours' })).toBeChecked();
  },
};

export const AtOnce: Story = {
  name: 'Rotate without an overlap',
  play: async () => {
    const dialog = await openDialog();
    await userEvent.click(await dialog.findByRole('radio', { name: 'No time' }));
    await sees(dialog.getByText('Apps with the old secret lose access immediately.'));
  },
};

export const WithReason: Story = {
  name: 'Rotate with a reason',
  play: async () => {
    const dialog = await openDialog();
    await userEvent.type(await dialog.findByRole('textbox', { name: 'Reason' }), 'Found in a build log.');
    await expect(dialog.getByText('Shown in the activity of the token.')).toBeVisible();
  },
};

export const BoundedByPolicy: Story = {
  name: 'Overlap limited by the policy',
  args: { maxOverlap: { seconds: 86_400, reason: 'Old secrets end within a day.' } },
  play: async () => {
    const dialog = await openDialog();
    await expect(await dialog.findByRole('radio', { name: '7 days' })).toBeDisabled();
  },
};

export const Running: Story = {
  name: 'Rotating the secret',
  args: { fail: { rotateToken: ['hang'] } },
  play: async () => {
    const dialog = await rotate();
    await sees(await dialog.findByRole('heading', { name: 'Rotating the secret…' }));
  },
};

export const NewSecret: Story = {
  name: 'New secret after a rotation',
  play: async () => {
    const dialog = await rotate();
    await sees(await dialog.findByRole('heading', { name: 'Copy and save the new secret' }));
  },
};

export const Leaving: Story = {
  name: 'Leaving without the new secret',
  play: async () => {
    const dialog = await rotate();
    await dialog.findByRole('heading', { name: 'Copy and save the new secret' });
    await userEvent.keyboard('{Escape}');
    await sees(await screen.findByRole('heading', { name: 'Leave without the new secret?' }));
  },
};

export const Refused: Story = {
  name: 'Rotation refused',
  args: { fail: { rotateToken: ['forbidden'] } },
  play: async () => {
    const dialog = await rotate();
    await expect(await dialog.findByRole('alert')).toHaveTextContent('The secret was not rotated.');
  },
};

export const Conflict: Story = {
  name: 'Rotation conflict',
  args: { fail: { rotateToken: ['conflict'] } },
  play: async () => {
    const dialog = await rotate();
    await expect(await dialog.findByRole('alert')).toHaveTextContent('The secret was not rotated.');
  },
};

export const UnknownOutcome: Story = {
  name: 'Unknown result of a rotation',
  args: { idempotency: 'none', fail: { rotateToken: ['lose-response'] } },
  play: async () => {
    const dialog = await rotate();
    const heading = { name: 'Couldn’t confirm whether the secret was rotated' };
    await sees(await dialog.findByRole('heading', heading));
  },
};

export const LostSecret: Story = {
  name: 'New secret lost',
  args: { fail: { rotateToken: ['lose-secret'] } },
  play: async () => {
    const dialog = await rotate();
    const heading = { name: 'The secret was rotated, but the new secret can’t be shown' };
    await sees(await dialog.findByRole('heading', heading));
  },
};

export const BothSecretsInTheList: Story = {
  name: 'Old secret still works, in the list',
  args: { tokens: rotatingTokens },
  play: async ({ canvas }) => {
    await sees(await canvas.findByText(/Old secret last used 3 minutes ago/));
  },
};

export const BothSecretsInTheDetails: Story = {
  name: 'Old secret still works, in the details',
  args: { tokens: rotatingTokens },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'CI deploy' }));
    await sees(await screen.findByRole('button', { name: 'End overlap now…' }));
    await sees(await screen.findByRole('button', { name: 'Cancel rotation…' }));
  },
};

export const EndOverlap: Story = {
  name: 'End the overlap',
  args: { tokens: rotatingTokens },
  play: async () => {
    await select('End overlap now…');
    const dialog = within(await screen.findByRole('alertdialog'));
    await expect(dialog.getByRole('button', { name: 'Keep it' })).toHaveFocus();
  },
};

export const CancelRotationRefused: Story = {
  name: 'Cancelling the rotation refused',
  args: { tokens: rotatingTokens, fail: { cancelRotation: ['conflict'] } },
  play: async () => {
    await select('Cancel rotation…');
    const dialog = within(await screen.findByRole('alertdialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel rotation' }));
    await expect(await dialog.findByRole('alert')).toHaveTextContent('Both secrets still work.');
  },
};
