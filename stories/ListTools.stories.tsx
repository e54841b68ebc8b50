import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Token } from '@tokenwright/core';
import { expect, screen, userEvent, within } from 'storybook/test';
import { exampleTokens, manyTokens } from './exampleTokens.ts';
import { TokensPage } from './TokensPage.tsx';

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
  title: 'Manager/ListTools',
  component: TokensPage,
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
  await expect(menu.getByRole('menuitemradio', { name: 'Dangerous, unused for 30 days 1' })).toBeVisible();
}

export const FiltersWithCounts: Story = { play: showCounts };

export const FiltersOnAPhone: Story = { globals: { viewport: { value: 'phone' } }, play: showCounts };

export const FiltersFromRightToLeft: Story = {
  globals: { direction: 'rtl', language: 'ar' },
  play: async () => {
    const menu = await openMenu('المراجعة والتصدير');
    await expect(menu.getByRole('menuitemradio', { name: /^لم تُستخدم قط/ })).toBeVisible();
  },
};

export const CountsOfTheLoadedTokens: Story = {
  args: { tokens: manyTokens },
  play: async () => {
    const menu = await openMenu();
    await expect(menu.getByRole('menuitemradio', { name: 'Never used 0+' })).toBeVisible();
  },
};

export const Filtered: Story = {
  play: async ({ canvas }) => {
    await chooseFilter(/^Dangerous/);
    await expect(await canvas.findByText('Shown: Dangerous, unused for 30 days')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Season clean-up' })).toBeVisible();
  },
};

export const NoTokenToReview: Story = {
  args: { tokens: exampleTokens },
  play: async ({ canvas }) => {
    await chooseFilter(/^Dangerous/);
    await expect(await canvas.findByText('No tokens here')).toBeVisible();
  },
};

export const Exporting: Story = {
  args: { fail: { listTokens: ['none', 'hang'] } },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'CI deploy' });
    await exportAs('As CSV');
    await expect(await canvas.findByText('Exporting…')).toBeVisible();
  },
};

export const Exported: Story = {
  play: async ({ canvas }) => {
    await exportAs('As JSON');
    await expect(await canvas.findByText(/tokens exported\.$/)).toBeVisible();
  },
};

export const ExportRefused: Story = {
  args: { fail: { listTokens: ['none', 'forbidden'] } },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'CI deploy' });
    await exportAs('As CSV');
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Couldn’t export. No file was saved.');
  },
};

export const CopyTemplateLink: Story = {
  args: { linkBase: 'https://example.com/tokens' },
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Actions for CI deploy' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Copy as template link…' }));
    await expect(await screen.findByRole('dialog')).toBeVisible();
  },
};

export const TemplateLinkOfAnOldType: Story = {
  args: { linkBase: 'https://example.com/tokens' },
  globals: { viewport: { value: 'phone' } },
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Actions for Legacy importer' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Copy as template link…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await expect((await dialog.findAllByText('import-v1'))[0]).toBeVisible();
  },
};
