import type { Meta, StoryObj } from '@storybook/react-vite';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { expect, userEvent } from 'storybook/test';
import { refusingAcknowledge } from './refusingAcknowledge.ts';
import { scriptTo } from './script.ts';
import { shows } from './shows.ts';
import { WizardAt } from './WizardAt.tsx';

const meta = {
  title: 'Pages/RevealPage',
  component: WizardAt,
  args: { script: scriptTo('creating') },
  play: shows(/Copy the secret now/),
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The secret is not in the page until the person asks for it. */
export const Masked: Story = {};

export const Shown: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Show' }));
    await expect(canvas.getByRole<HTMLInputElement>('textbox').value).toMatch(/^mtl_/);
  },
};

/** Said only because the clipboard's promise resolved. */
export const Copied: Story = {
  play: async ({ canvas }) => {
    withClipboard(() => Promise.resolve());
    await userEvent.click(await canvas.findByRole('button', { name: 'Copy secret' }));
    await expect(await canvas.findByText('Copied to the clipboard.')).toBeVisible();
  },
};

/** The browser refused: the secret is shown selected, with the keys to press. */
export const NotCopied: Story = {
  play: async ({ canvas }) => {
    withClipboard(() => Promise.reject(new DOMException('Not now.', 'NotAllowedError')));
    await userEvent.click(await canvas.findByRole('button', { name: 'Copy secret' }));
    await expect(await canvas.findByText(/^It could not be copied by itself\./)).toBeVisible();
    await expect(canvas.getByRole('textbox')).toHaveFocus();
  },
};

/** Done before the secret is kept. */
export const NotKeptYet: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Done' }));
    await expect(canvas.getByText('Copy the secret, or say that you have stored it, to go on.')).toBeVisible();
  },
};

export const SaidToBeStored: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'I have stored it' }));
    await expect(canvas.getByRole('checkbox', { name: 'I have stored it' })).toBeChecked();
  },
};

/** A file was offered. Whether it was stored no page is told. */
export const Downloaded: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Download as .env' }));
    await expect(canvas.getByText(/^Look for zapier-sync\.env in your downloads/)).toBeVisible();
  },
};

/** The API revokes a token that nobody takes, and its time is nearly over. */
export const TimeIsShort: Story = {
  args: { setup: { revokeUnclaimed: true, replayWindow: 100_000 } },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText(/^Copy the secret within \d+ seconds/, { selector: 'p:not([role])' }),
    ).toBeVisible();
  },
};

/** The host's vault did not take it, so the secret is shown as if there were none. */
export const NotDelivered: Story = {
  args: { secretSink: { label: 'Acme Vault', save: () => Promise.reject(new Error('Sealed.')) } },
};

/** The host's vault as one more way to keep it. */
export const Delivered: Story = {
  args: { secretSink: { label: 'Acme Vault', when: 'when-asked', save: () => Promise.resolve() } },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Save to Acme Vault' }));
    await expect(await canvas.findByText('Saved to Acme Vault.')).toBeVisible();
  },
};

/** The API was not told, however often: the person is, for it may revoke the token. */
export const Unheard: Story = {
  args: { instead: refusingAcknowledge('forbidden') },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'I have stored it' }));
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/^The API could not be told/);
  },
};

export const NeverExpires: Story = {
  args: {
    setup: { options: { ...catalogue, policy: { noExpiration: { allowed: true } } } },
    script: scriptTo('creating', { access: { expiration: 'never' } }),
  },
};

/** Over the one that the browser, or the test, brings. */
function withClipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
}
