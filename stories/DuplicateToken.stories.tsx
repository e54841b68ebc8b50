import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Token } from '@tokenwright/core';
import { screen, userEvent, within } from 'storybook/test';
import { chooseItem } from './chooseItem.ts';
import { exampleTokens } from './exampleTokens.ts';
import { sees } from './sees.ts';
import { listControls, TokensPage } from './TokensPage.tsx';

const meta = {
  title: 'Actions/Duplicate',
  component: TokensPage,
  argTypes: listControls,
  args: { tokens: exampleTokens },
} satisfies Meta<typeof TokensPage>;

export default meta;
type Story = StoryObj<typeof meta>;

async function duplicate(name: string) {
  await chooseItem(`Actions for ${name}`, 'Duplicate…');
  return within(await screen.findByRole('dialog'));
}

export const SameChoices: Story = {
  name: 'Duplicate with the same choices',
  play: async () => {
    const dialog = await duplicate('CI deploy');
    await sees(await dialog.findByDisplayValue('Copy of CI deploy'));
  },
};

export const NoLongerOffered: Story = {
  name: 'Duplicate with choices that are gone',
  play: async () => {
    const dialog = await duplicate('Legacy importer');
    await sees(await dialog.findByText('These choices of the copied token are no longer offered:'));
  },
};

const left = exampleTokens.map((token): Token => {
  if (token.name !== 'CI deploy') return token;
  return { ...token, status: 'owner-gone', owner: { id: 'p1', label: 'Marek Dvořák', kind: 'person', gone: true } };
});

export const OwnerLeft: Story = {
  name: 'Duplicate offered after the owner left',
  args: { tokens: left },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'CI deploy' }));
    await sees(await screen.findByText(/^The token doesn’t work without its owner\./));
  },
};

export const ServiceAccount: Story = {
  name: 'Details of a service account’s token',
  args: {
    tokens: exampleTokens.map((token): Token => {
      const owner = { id: 'svc', label: 'Parkside automations', kind: 'service' } as const;
      return token.name === 'CI deploy' ? { ...token, owner } : token;
    }),
  },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'CI deploy' }));
    await sees(await screen.findByText('Parkside automations (service account)'));
  },
};
