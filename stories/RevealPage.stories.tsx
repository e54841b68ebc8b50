import type { Meta, StoryObj } from '@storybook/react-vite';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { expect, userEvent } from 'storybook/test';
import { refusingAcknowledge } from './memoryApi.ts';
import { scriptTo, shows } from './script.ts';
import { WizardAt } from './WizardAt.tsx';

const meta = {
  title: 'Pages/RevealPage',
  component: WizardAt,
  args: { script: scriptTo('creating') },
  play: shows(/Copy and save the secret/),
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Masked: Story = {};

export const Shown: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Show' }));
    await expect(canvas.getByRole<HTMLInputElement>('textbox').value).toMatch(/^mtl_/);
  },
};

/** The page confirms the copy only after the clipboard promise has resolved. */
export const Copied: Story = {
  play: async ({ canvas }) => {
    withClipboard(() => Promise.resolve());
    await userEvent.click(await canvas.findByRole('button', { name: 'Copy secret' }));
    await expect(await canvas.findByText('Copied to the clipboard.')).toBeVisible();
  },
};

export const NotCopied: Story = {
  play: async ({ canvas }) => {
    withClipboard(() => Promise.reject(new DOMException('Not now.', 'NotAllowedError')));
    await userEvent.click(await canvas.findByRole('button', { name: 'Copy secret' }));
    await expect(await canvas.findByText(/^Couldn’t copy\./)).toBeVisible();
    await expect(canvas.getByRole('textbox')).toHaveFocus();
  },
};

export const DoneBeforeSaving: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Done' }));
    await expect(canvas.getByText('Copy the secret or confirm you saved it to continue.')).toBeVisible();
  },
};

export const ConfirmedStored: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'I stored it another way' }));
    await expect(canvas.getByRole('checkbox', { name: 'I stored it another way' })).toBeChecked();
  },
};

/** The browser never confirms a download, so the page asks the user. */
export const Downloaded: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Download .env' }));
    await expect(canvas.getByText(/^Check your downloads for zapier-sync\.env/)).toBeVisible();
  },
};

/** The API revokes unacknowledged tokens, and the deadline is near. */
export const DeadlineNear: Story = {
  args: { setup: { revokeUnclaimed: true, replayWindow: 100_000 } },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText(/^Copy the secret or confirm you saved it within \d+ seconds/, {
        selector: 'p:not([role])',
      }),
    ).toBeVisible();
  },
};

export const NotDelivered: Story = {
  args: { secretSink: { label: 'Acme Vault', save: () => Promise.reject(new Error('Sealed.')) } },
};

export const Delivered: Story = {
  args: { secretSink: { label: 'Acme Vault', when: 'when-asked', save: () => Promise.resolve() } },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Save to Acme Vault' }));
    await expect(await canvas.findByText('Saved to Acme Vault.')).toBeVisible();
  },
};

/** Acknowledgement failed after all retries. The API may revoke the token. */
export const AcknowledgementFailed: Story = {
  args: { instead: refusingAcknowledge('forbidden') },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'I stored it another way' }));
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/^The API didn’t confirm/);
  },
};

export const WithSnippets: Story = {
  args: {
    snippets: { baseUrl: 'https://api.mountly.com' },
    docs: { getStarted: 'https://example.com/start', revoke: 'https://example.com/revoke' },
  },
};

export const NeverExpires: Story = {
  args: {
    setup: { options: { ...catalogue, policy: { noExpiration: { allowed: true } } } },
    script: scriptTo('creating', { access: { expiration: 'never' } }),
  },
};

function withClipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
}
