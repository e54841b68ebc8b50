import type { Meta, StoryObj } from '@storybook/react-vite';
import { TokenWizardDialog } from '@tokenwright/react/wizard';
import { useState } from 'react';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { memoryApi } from './memoryApi.ts';

function HostPage({ isOpen = false }: { readonly isOpen?: boolean }) {
  const [api] = useState(() => memoryApi());
  const [open, setOpen] = useState(isOpen);
  return (
    <main>
      <button type="button" onClick={() => setOpen(true)} style={{ minBlockSize: '2.5rem' }}>
        Create token
      </button>
      <TokenWizardDialog api={api} locale="en-GB" timeZone="Europe/Berlin" open={open} onOpenChange={setOpen} />
    </main>
  );
}

const meta = { title: 'Wizard/TokenWizardDialog', component: HostPage } satisfies Meta<typeof HostPage>;

export default meta;
type Story = StoryObj<typeof meta>;

export const OpenedAndClosed: Story = {
  play: async ({ canvas }) => {
    const button = canvas.getByRole('button', { name: 'Create token' });
    await userEvent.click(button);
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Token name' })).toHaveFocus());
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await expect(button).toHaveFocus();
  },
};

export const Open: Story = {
  args: { isOpen: true },
  play: async () => {
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Token name' })).toHaveFocus());
  },
};

export const QuestionOnClose: Story = {
  args: { isOpen: true },
  play: async () => {
    await userEvent.type(await screen.findByRole('textbox', { name: 'Token name' }), 'Zapier sync');
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await expect(await screen.findByRole('alertdialog', { name: 'Discard this token?' })).toBeVisible();
  },
};
