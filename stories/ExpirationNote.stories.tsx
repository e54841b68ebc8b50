import type { Meta, StoryObj } from '@storybook/react-vite';
import type { MemoryApi } from '@tokenwright/adapters/memory';
import { scriptTo } from './script.ts';
import { sees } from './sees.ts';
import { WizardAt, wizardControls } from './WizardAt.tsx';

function giving(days: number): (api: MemoryApi) => MemoryApi {
  return (api) => ({
    ...api,
    async createToken(...call) {
      const result = await api.createToken(...call);
      const end = Date.parse(result.token.createdAt) + days * 86_400_000;
      return { ...result, token: { ...result.token, expiresAt: new Date(end).toISOString() } };
    },
  });
}

const meta = {
  title: 'Result/Changed expiration',
  component: WizardAt,
  argTypes: wizardControls,
  args: { script: scriptTo('creating') },
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Shortened: Story = {
  name: 'Expiration shortened by the server',
  args: { instead: giving(7) },
  play: async ({ canvas }) => {
    await sees(await canvas.findByText(/^The server shortened the life/, {}, { timeout: 15_000 }));
  },
};

export const Lengthened: Story = {
  name: 'Expiration extended by the server',
  args: { instead: giving(90) },
  play: async ({ canvas }) => {
    await sees(await canvas.findByText(/extended the lifetime/, {}, { timeout: 15_000 }));
  },
};
