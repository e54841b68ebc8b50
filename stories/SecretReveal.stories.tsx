import type { Meta, StoryObj } from '@storybook/react-vite';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { Secret, SecretReveal, type SecretRevealProps } from '@tokenwright/react/wizard';
import { useState } from 'react';
import { userEvent } from 'storybook/test';
import { shows } from './script.ts';
import { sees } from './sees.ts';

const DAY = 86_400_000;
const token: SecretRevealProps['token'] = {
  id: 'tok_rotated',
  name: 'Nightly export',
  tokenType: 'service',
  permissions: [{ permission: 'forms', level: 'read' }],
  status: 'active',
  createdAt: new Date(Date.now() - 150 * DAY).toISOString(),
  expiresAt: new Date(Date.now() + 30 * DAY).toISOString(),
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
  title: 'Result/Secret without a wizard',
  component: Rotated,
  play: shows('Copy and save the secret'),
} satisfies Meta<typeof Rotated>;

export default meta;
type Story = StoryObj<typeof meta>;

export const AfterRotation: Story = { name: 'Secret after a rotation' };

export const Stored: Story = {
  name: 'Secret without a wizard, stored',
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'I stored it another way' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Done' }));
    await sees(await canvas.findByText('saved'));
  },
};

export const WithGuides: Story = {
  name: 'Secret without a wizard, with guides',
  args: { docs: { getStarted: 'https://example.com/start', revoke: 'https://example.com/revoke' } },
};
