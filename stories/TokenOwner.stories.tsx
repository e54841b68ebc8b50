import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Token, TokenOwner } from '@tokenwright/core';
import { expect, screen, userEvent } from 'storybook/test';
import { exampleTokens } from './exampleTokens.ts';
import { TokensPage } from './TokensPage.tsx';

const service: TokenOwner = { id: 'svc', label: 'Parkside automations', kind: 'service' };
const left: TokenOwner = { id: 'p1', label: 'Marek Dvořák', kind: 'person', gone: true };
const tokens = exampleTokens.map((token): Token => {
  if (token.name === 'CI deploy') return { ...token, owner: service };
  return token.name === 'Zapier sync' ? { ...token, status: 'owner-gone', owner: left } : token;
});

const meta = { title: 'Manager/TokenOwner', component: TokensPage, args: { tokens } } satisfies Meta<typeof TokensPage>;

export default meta;
type Story = StoryObj<typeof meta>;

async function open(name: string, owner: string) {
  await userEvent.click(await screen.findByRole('button', { name }));
  await expect(await screen.findByText(owner)).toBeVisible();
}

const showLeft = () => open('Zapier sync', 'Marek Dvořák (left)');

export const ServiceAccount: Story = { play: () => open('CI deploy', 'Parkside automations (service account)') };

export const OwnerLeft: Story = { play: showLeft };

export const OwnerLeftOnAPhone: Story = { globals: { viewport: { value: 'phone' } }, play: showLeft };

export const OwnerLeftFromRightToLeft: Story = {
  globals: { direction: 'rtl', language: 'ar' },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Zapier sync' }));
    await expect(await screen.findByText(/Marek Dvořák/)).toBeVisible();
  },
};
