import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, within } from 'storybook/test';
import { exampleTokens, hostileTokens, manyTokens } from './exampleTokens.ts';
import { sees } from './sees.ts';
import { listControls, TokensPage } from './TokensPage.tsx';

const meta = { title: 'Token list/Token list', component: TokensPage, argTypes: listControls } satisfies Meta<
  typeof TokensPage
>;

export default meta;
type Story = StoryObj<typeof meta>;

export const FullList: Story = {
  name: 'List of tokens',
  args: { tokens: exampleTokens },
  play: async ({ canvas }) => {
    const row = await canvas.findByRole('row', { name: /Zapier sync/ });
    await expect(row).toHaveTextContent('in 3 days');
    await userEvent.click(canvas.getByRole('button', { name: /^All/ }));
    await expect(canvas.getByRole('row', { name: /Chat notifications/ })).toHaveTextContent('Revoked');
  },
};

export const Empty: Story = {
  name: 'Empty list',
  play: async ({ canvas }) => {
    await sees(await canvas.findByText('No access tokens yet'));
  },
};

export const NewToken: Story = {
  name: 'New token in the list',
  args: { tokens: exampleTokens },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Create token' }));
    const wizard = within(await screen.findByRole('dialog'));
    const goOn = () => userEvent.click(wizard.getByRole('button', { name: 'Continue' }));
    await userEvent.type(await wizard.findByRole('textbox', { name: 'Token name' }), 'Board report');
    await goOn();
    const forms = within(await wizard.findByRole('radiogroup', { name: 'Forms' }));
    await userEvent.click(forms.getByRole('radio', { name: 'Read' }));
    await goOn();
    await userEvent.click(await wizard.findByRole('radio', { name: /^Service token/ }));
    await goOn();
    await userEvent.click(await wizard.findByRole('button', { name: 'Create token' }));
    await userEvent.click(await wizard.findByRole('checkbox', { name: 'I stored it another way' }));
    await userEvent.keyboard('{Escape}');
    await expect(await canvas.findByText('“Board report” is now in the list.')).toBeInTheDocument();
    await sees(canvas.getByRole('row', { name: /Board report ?New/ }));
    await expect(canvas.getByRole('button', { name: 'Create token' })).toHaveFocus();
  },
};

export const Loading: Story = {
  name: 'List loading',
  args: { tokens: exampleTokens, fail: { listTokens: ['hang'] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading tokens…')).toBeInTheDocument();
  },
};

export const Failing: Story = {
  name: 'List not loaded',
  args: { tokens: exampleTokens, fail: { listTokens: ['forbidden'] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Only workspace admins can do this.');
  },
};

export const UnreadableTokens: Story = {
  name: 'Unreadable tokens in the list',
  args: { tokens: exampleTokens, unreadable: 2 },
  play: async ({ canvas }) => {
    await sees(await canvas.findByText(/^2 tokens couldn’t be read/));
  },
};

export const ManyPages: Story = {
  name: 'Long list, more tokens loaded',
  args: { tokens: manyTokens },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Load more' }));
    await sees(await canvas.findByText(/^40 of 57 tokens loaded/));
  },
};

export const FailingPage: Story = {
  name: 'More tokens not loaded',
  args: { tokens: manyTokens, fail: { listTokens: ['none', 'rate-limited'] } },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Load more' }));
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Couldn’t load more tokens.');
    await sees(canvas.getByText(/^20 of 57 tokens loaded/));
  },
};

export const HostileText: Story = {
  name: 'List with hostile texts',
  args: { tokens: hostileTokens },
  play: async ({ canvas }) => {
    await sees(await canvas.findByRole('rowheader', { name: /CI deploy⟦U\+202E⟧exe\.tset/ }));
  },
};

export const WithoutRevoke: Story = {
  name: 'List without revoking',
  args: { tokens: exampleTokens, without: 'revokeToken' },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Actions for CI deploy' }));
    await canvas.findByRole('menuitem', { name: 'Details' });
    await expect(canvas.queryByRole('menuitem', { name: 'Revoke' })).toBeNull();
  },
};

export const WithoutList: Story = {
  name: 'API without a list',
  args: { without: 'listTokens' },
  play: async ({ canvas }) => {
    await sees(await canvas.findByRole('button', { name: 'Create token' }));
  },
};

export const NoMatch: Story = {
  name: 'List with no result',
  args: { tokens: exampleTokens },
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('searchbox', { name: 'Search tokens' }), 'warehose');
    await sees(await canvas.findByText('No token matches “warehose”'));
    await sees(canvas.getByRole('button', { name: 'Clear search' }));
  },
};

const offline = (value: boolean) => {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => !value });
  dispatchEvent(new Event(value ? 'offline' : 'online'));
};

export const Offline: Story = {
  name: 'List offline',
  args: { tokens: exampleTokens },
  beforeEach: () => () => offline(false),
  play: async ({ canvas }) => {
    await canvas.findByRole('row', { name: /Zapier sync/ });
    offline(true);
    await sees(await canvas.findByText(/^You’re offline/));
  },
};

export const Stale: Story = {
  name: 'List not refreshed',
  args: { tokens: exampleTokens, fail: { listTokens: ['none', 'unavailable', 'unavailable', 'unavailable'] } },
  play: async ({ canvas }) => {
    await canvas.findByRole('row', { name: /Zapier sync/ });
    new BroadcastChannel('tokenwright').postMessage('tokens-changed');
    await sees(await canvas.findByText(/^Couldn’t refresh the list/));
  },
};

export const Details: Story = {
  name: 'Token details open beside the list',
  args: { tokens: exampleTokens },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Zapier sync' }));
    await sees(await screen.findByText('Your time'));
  },
};

export const Duplicate: Story = {
  name: 'Old token duplicated',
  args: { tokens: exampleTokens },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Actions for Legacy importer' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Duplicate…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await sees(await dialog.findByText('import-v1'));
  },
};
