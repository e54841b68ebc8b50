import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, within } from 'storybook/test';
import { exampleTokens, hostileTokens, rotatingTokens } from './exampleTokens.ts';
import { sees } from './sees.ts';
import { listControls, TokensPage } from './TokensPage.tsx';

const meta = {
  title: 'Token list/Details',
  component: TokensPage,
  argTypes: listControls,
  args: { tokens: exampleTokens },
} satisfies Meta<typeof TokensPage>;

export default meta;
type Story = StoryObj<typeof meta>;

async function open(name: string, segment?: RegExp) {
  if (segment) await userEvent.click(await screen.findByRole('button', { name: segment }));
  await userEvent.click(await screen.findByRole('button', { name }));
  const heading = await screen.findByRole('heading', { name, level: 3 });
  return within(heading.closest('[data-part=details]') ?? document.body);
}

function opens(name: string, fact: string | RegExp, segment?: RegExp): Pick<Story, 'play'> {
  return {
    play: async () => {
      const details = await open(name, segment);
      await sees((await details.findAllByText(fact))[0]);
    },
  };
}

export const Active: Story = { name: 'Details of an active token', ...opens('CI deploy', 'mtl_…9f3c') };

export const Expiring: Story = { name: 'Details of an expiring token', ...opens('Zapier sync', /^in 3 days/) };

export const NeverExpires: Story = {
  name: 'Details of a token that never expires',
  ...opens('مزامنة ورشة الخط', /^Never expires|^Never$/),
};

export const Expired: Story = { name: 'Details of an expired token', ...opens('Load test', /^Expired/, /^Inactive/) };

export const Revoked: Story = {
  name: 'Details of a revoked token',
  ...opens('Chat notifications', 'The secret was posted in a public channel by mistake.', /^Inactive/),
};

export const Unclaimed: Story = {
  name: 'Details of a token whose secret nobody saved',
  ...opens('Trying the API', /^Revoked/, /^Inactive/),
};

export const Pending: Story = {
  name: 'Details of a pending request',
  args: { needsApproval: () => true },
  ...opens('Partner portal', /^Awaiting approval|^Pending/),
};

export const OldType: Story = { name: 'Details of an old token type', ...opens('Legacy importer', 'import-v1') };

export const TwoSecrets: Story = {
  name: 'Details with two secrets',
  args: { tokens: rotatingTokens },
  ...opens('CI deploy', /^End overlap/),
};

export const Hostile: Story = {
  name: 'Details with hostile texts',
  args: { tokens: hostileTokens },
  play: async ({ canvas }) => {
    const row = within(await canvas.findByRole('row', { name: /⟦U\+202E⟧exe\.tset/ }));
    await userEvent.click(row.getByRole('button', { name: /^CI deploy/ }));
    await sees((await screen.findAllByText(/zero-width space/))[0]);
  },
};

export const NextToken: Story = {
  name: 'Details of the next token',
  play: async () => {
    await open('CI deploy');
    await userEvent.keyboard('{ArrowDown}');
    await expect(await screen.findByRole('heading', { name: 'Zapier sync', level: 3 })).toBeInTheDocument();
  },
};

export const OnAPhone: Story = {
  name: 'Details on a phone',
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'CI deploy' }));
    await sees(await within(await screen.findByRole('dialog')).findByText('mtl_…9f3c'));
  },
};
