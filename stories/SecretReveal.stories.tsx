import type { Meta, StoryObj } from '@storybook/react-vite';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { Secret, SecretReveal, type SecretRevealProps } from '@tokenwright/react/wizard';
import { useState } from 'react';
import { expect, userEvent } from 'storybook/test';
import { shows } from './script.ts';

const token: SecretRevealProps['token'] = {
  id: 'tok_rotated',
  name: 'Nightly export',
  tokenType: 'service',
  permissions: [{ permission: 'forms', level: 'read' }],
  status: 'active',
  createdAt: '2026-06-01T08:00:00Z',
  expiresAt: '2026-12-01T22:59:59Z',
};

function Rotated(props: Partial<SecretRevealProps>) {
  const [secret] = useState(() => new Secret('mtl_example0example0example0exa'));
  const [end, setEnd] = useState<string>();
  if (end !== undefined) return <p>{end}</p>;
  return (
    <SecretReveal
      token={token}
      secret={secret}
      options={catalogue}
      snippets={{ baseUrl: 'https://api.example.com' }}
      locale="en-GB"
      timeZone="Europe/Berlin"
      onEnd={({ ended }) => setEnd(ended)}
      {...props}
    />
  );
}

const meta = {
  title: 'Pages/SecretReveal',
  component: Rotated,
  play: shows('Copy and save the secret'),
} satisfies Meta<typeof Rotated>;

export default meta;
type Story = StoryObj<typeof meta>;

export const AfterRotation: Story = {};

export const Stored: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'I stored it another way' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Done' }));
    await expect(await canvas.findByText('saved')).toBeVisible();
  },
};

export const WithGuides: Story = {
  args: { docs: { getStarted: 'https://example.com/start', revoke: 'https://example.com/revoke' } },
};
