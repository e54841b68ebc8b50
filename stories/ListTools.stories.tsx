import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Token } from '@tokenwright/core';
import { expect, screen, userEvent, within } from 'storybook/test';
import { exampleTokens, manyTokens } from './exampleTokens.ts';
import { sees } from './sees.ts';
import { listControls, TokensPage } from './TokensPage.tsx';

const DAY = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();
const idle: Token = {
  ...(exampleTokens[1] as Token),
  id: 'tok_idle',
  name: 'Season clean-up',
  permissions: [{ permission: 'forms', level: 'delete' }],
  createdAt: ago(200),
  lastUsedAt: ago(96),
};

const meta = {
  title: 'Token list/Review and export',
  component: TokensPage,
  argTypes: listControls,
  args: { tokens: [...exampleTokens, idle] },
} satisfies Meta<typeof TokensPage>;

export default meta;
type Story = StoryObj<typeof meta>;

async function openMenu(label = 'Review and export') {
  await userEvent.click(await screen.findByRole('button', { name: label }));
  return within(await screen.findByRole('menu', { name: label }));
}

async function chooseFilter(name: RegExp) {
  const menu = await openMenu();
  await userEvent.click(menu.getByRole('menuitemradio', { name }));
}

async function exportAs(name: 'As CSV' | 'As JSON') {
  const menu = await openMenu();
  await userEvent.click(menu.getByRole('menuitem', { name }));
}

async function showCounts() {
  const menu = await openMenu();
  await sees(menu.getByRole('menuitemradio', { name: 'Dangerous, unused for 30 days 1' }));
}

export const FiltersWithCounts: Story = { name: 'Filters with counts', play: showCounts };

export const FiltersOnAPhone: Story = {
  name: 'Filters on a phone',
  globals: { viewport: { value: 'phone' } },
  play: showCounts,
};

export const FiltersFromRightToLeft: Story = {
  name: 'Filters from right to left',
  globals: { direction: 'rtl', language: 'ar' },
  play: async () => {
    const menu = await openMenu('المراجعة والتصدير');
    await sees(menu.getByRole('menuitemradio', { name: /^لم تُستخدم قط/ }));
  },
};

export const CountsOfTheLoadedTokens: Story = {
  name: 'Counts of the loaded tokens',
  args: { tokens: manyTokens },
  play: async () => {
    const menu = await openMenu();
    await sees(menu.getByRole('menuitemradio', { name: 'Never used 0+' }));
  },
};

export const Filtered: Story = {
  name: 'Filtered list',
  play: async ({ canvas }) => {
    await chooseFilter(/^Dangerous/);
    await sees(await canvas.findByText('Shown: Dangerous, unused for 30 days'));
    await sees(canvas.getByRole('button', { name: 'Season clean-up' }));
  },
};

export const NoTokenToReview: Story = {
  name: 'No token to review',
  args: { tokens: exampleTokens },
  play: async ({ canvas }) => {
    await chooseFilter(/^Dangerous/);
    await sees(await canvas.findByText('No tokens here'));
  },
};

export const Exporting: Story = {
  name: 'List being exported',
  args: { fail: { listTokens: ['none', 'hang'] } },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'CI deploy' });
    await exportAs('As CSV');
    await sees(await canvas.findByText('Exporting…'));
  },
};

export const Exported: Story = {
  name: 'List exported',
  play: async ({ canvas }) => {
    await exportAs('As JSON');
    await sees(await canvas.findByText(/tokens exported\.$/));
  },
};

export const ExportRefused: Story = {
  name: 'List not exported',
  args: { fail: { listTokens: ['none', 'forbidden'] } },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'CI deploy' });
    await exportAs('As CSV');
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Couldn’t export. No file was saved.');
  },
};

export const CopyTemplateLink: Story = {
  name: 'Template link copied from the list',
  args: { linkBase: 'https://example.com/tokens' },
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Actions for CI deploy' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Copy as template link…' }));
    await sees(await screen.findByRole('dialog'));
  },
};

export const TemplateLinkOfAnOldType: Story = {
  name: 'Template link of an old token type',
  args: { linkBase: 'https://example.com/tokens' },
  globals: { viewport: { value: 'phone' } },
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Actions for Legacy importer' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Copy as template link…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await sees((await dialog.findAllByText('import-v1'))[0]);
  },
};
