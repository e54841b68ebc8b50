import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Token, TokenOwner } from '@tokenwright/core';
import { screen, userEvent } from 'storybook/test';
import { exampleTokens } from './exampleTokens.ts';
import { sees } from './sees.ts';
import { listControls, TokensPage } from './TokensPage.tsx';

const service: TokenOwner = { id: 'svc', label: 'Parkside automations', kind: 'service' };
const left: TokenOwner = { id: 'p1', label: 'Marek Dvořák', kind: 'person', gone: true };
const tokens = exampleTokens.map((token): Token => {
  if (token.name === 'CI deploy') return { ...token, owner: service };
  return token.name === 'Zapier sync' ? { ...token, status: 'owner-gone', owner: left } : token;
});

const meta = {
  title: 'Token list/Owner',
  component: TokensPage,
  argTypes: listControls,
  args: { tokens },
} satisfies Meta<typeof TokensPage>;

export default meta;
type Story = StoryObj<typeof meta>;

async function open(name: string, owner: string) {
  await userEvent.click(await screen.findByRole('button', { name }));
  await sees(await screen.findByText(owner));
}

const showLeft = () => open('Zapier sync', 'Marek Dvořák (left)');

export const ServiceAccount: Story = {
  name: 'Token of a service account',
  play: () => open('CI deploy', 'Parkside automations (service account)'),
};

export const OwnerLeft: Story = { name: 'Token whose owner left', play: showLeft };

export const OwnerLeftOnAPhone: Story = {
  name: 'Token whose owner left, on a phone',
  globals: { viewport: { value: 'phone' } },
  play: showLeft,
};

export const OwnerLeftFromRightToLeft: Story = {
  name: 'Token whose owner left, from right to left',
  globals: { direction: 'rtl', language: 'ar' },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Zapier sync' }));
    await sees(await screen.findByText(/Marek Dvořák/));
  },
};
