import type { Meta, StoryObj } from '@storybook/react-vite';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { expect, userEvent } from 'storybook/test';
import { refusingAcknowledge } from './memoryApi.ts';
import { scriptTo, shows } from './script.ts';
import { sees } from './sees.ts';
import { WizardAt, wizardControls } from './WizardAt.tsx';

const meta = {
  title: 'Result/Secret',
  component: WizardAt,
  argTypes: wizardControls,
  args: { script: scriptTo('creating') },
  play: shows(/Copy and save the secret/),
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Masked: Story = { name: 'Secret masked' };

export const Shown: Story = {
  name: 'Secret shown',
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Show' }));
    await expect(canvas.getByRole<HTMLInputElement>('textbox').value).toMatch(/^mtl_/);
  },
};

export const Copied: Story = {
  name: 'Secret copied',
  play: async ({ canvas }) => {
    withClipboard(() => Promise.resolve());
    await userEvent.click(await canvas.findByRole('button', { name: 'Copy secret' }));
    await sees(await canvas.findByText('Copied to the clipboard.'));
  },
};

export const NotCopied: Story = {
  name: 'Secret not copied',
  play: async ({ canvas }) => {
    withClipboard(() => Promise.reject(new DOMException('Not now.', 'NotAllowedError')));
    await userEvent.click(await canvas.findByRole('button', { name: 'Copy secret' }));
    await sees(await canvas.findByText(/^Couldn’t copy\./));
    await expect(canvas.getByRole('textbox')).toHaveFocus();
  },
};

export const DoneBeforeSaving: Story = {
  name: 'Done before the secret was saved',
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Done' }));
    await sees(canvas.getByText('Copy the secret or confirm you saved it to continue.'));
  },
};

export const ConfirmedStored: Story = {
  name: 'Secret confirmed as stored',
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'I stored it another way' }));
    await expect(canvas.getByRole('checkbox', { name: 'I stored it another way' })).toBeChecked();
  },
};

export const Downloaded: Story = {
  name: 'Secret downloaded',
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Download .env' }));
    await sees(canvas.getByText(/^Check your downloads for zapier-sync\.env/));
  },
};

export const DeadlineNear: Story = {
  name: 'Deadline to save the secret',
  args: { setup: { revokeUnclaimed: true, replayWindow: 100_000 } },
  play: async ({ canvas }) => {
    await sees(
      await canvas.findByText(/^Copy the secret or confirm you saved it within \d+ seconds/, {
        selector: 'p:not([role])',
      }),
    );
  },
};

export const NotDelivered: Story = {
  name: 'Secret not saved to the store',
  args: { secretSink: { label: 'Acme Vault', save: () => Promise.reject(new Error('Sealed.')) } },
  play: shows(/Copy and save the secret/, /^Acme Vault didn’t confirm the secret/),
};

export const Delivered: Story = {
  name: 'Secret saved to the store',
  args: { secretSink: { label: 'Acme Vault', when: 'when-asked', save: () => Promise.resolve() } },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Save to Acme Vault' }));
    await sees(await canvas.findByText('Saved to Acme Vault.'));
  },
};

export const AcknowledgementFailed: Story = {
  name: 'Acknowledgement failed',
  args: { instead: refusingAcknowledge('forbidden') },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'I stored it another way' }));
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/^The API didn’t confirm/);
  },
};

export const WithSnippets: Story = {
  name: 'Secret with code snippets',
  args: {
    snippets: { baseUrl: 'https://api.mountly.com' },
    docs: { getStarted: 'https://example.com/start', revoke: 'https://example.com/revoke' },
  },
  play: async ({ canvas }) => {
    await sees(await canvas.findByRole('tabpanel', {}, { timeout: 15_000 }));
  },
};

export const NeverExpires: Story = {
  name: 'Secret that never expires',
  args: {
    setup: { options: { ...catalogue, policy: { noExpiration: { allowed: true } } } },
    script: scriptTo('creating', { access: { expiration: 'never' } }),
  },
  play: shows(/Copy and save the secret/, 'Never expires'),
};

function withClipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
}
