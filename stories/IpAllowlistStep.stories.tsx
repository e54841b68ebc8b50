import type { Meta, StoryObj } from '@storybook/react-vite';
import { TokenWizard } from '@tokenwright/react/wizard';
import { useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { apiWithIpAllowlist } from './ipAllowlist/apiWithIpAllowlist.ts';
import { type RequestWithIpAllowlist, stepsWithIpAllowlist } from './ipAllowlist/stepsWithIpAllowlist.ts';
import { sees } from './sees.ts';
import { useStoryLanguage } from './storyLanguage.ts';

interface Props {
  readonly onSent: (request: RequestWithIpAllowlist) => void;
}

function IpAllowlistStep({ onSent }: Props) {
  const language = useStoryLanguage();
  const [api] = useState(() => apiWithIpAllowlist(onSent));
  return (
    <TokenWizard api={api} steps={stepsWithIpAllowlist} language={language} locale="en-GB" timeZone="Europe/Berlin" />
  );
}

const meta = {
  title: 'Wizard/Custom step',
  component: IpAllowlistStep,
  args: { onSent: fn() },
} satisfies Meta<typeof IpAllowlistStep>;

export default meta;
type Story = StoryObj<typeof meta>;
type Canvas = ReturnType<typeof within>;

export const ServiceToken: Story = {
  name: 'Custom steps of a service token',
  async play({ canvas, args }) {
    await answerBuiltInSteps(canvas, /Service token/);
    await answer(canvas, /Expiration reminder/, 'Email address', 'team@example.com');
    await answer(canvas, /Allowed IP/, /IP addresses and ranges/, '203.0.113.7\n2001:DB8::/32');
    await canvas.findByRole('heading', { name: /Review and create/ });
    for (const value of ['team@example.com', '203.0.113.7/32', '2001:db8::/32']) {
      await sees(canvas.getByText(value));
    }
    await userEvent.click(canvas.getByRole('button', { name: 'Create token' }));
    await canvas.findByRole('heading', { name: /Copy and save the secret/ });
    const sent = { contact: 'team@example.com', ipAllowlist: ['203.0.113.7/32', '2001:db8::/32'] };
    await expect(args.onSent).toHaveBeenCalledWith(expect.objectContaining(sent));
  },
};

export const ScopedToken: Story = {
  name: 'Custom step of a scoped token',
  async play({ canvas }) {
    await answerBuiltInSteps(canvas, /Scoped form token/);
    await canvas.findByRole('heading', { name: /Allowed IP/ });
    await expect(canvas.queryByText('Expiration reminder')).not.toBeInTheDocument();
  },
};

export const NotARange: Story = {
  name: 'Custom step with an error',
  async play({ canvas }) {
    await answerBuiltInSteps(canvas, /Scoped form token/);
    await answer(canvas, /Allowed IP/, /IP addresses and ranges/, '203.0.113.7/24');
    await waitFor(() => expect(canvas.getByRole('textbox')).toHaveFocus());
    await expect(canvas.getByRole('textbox')).toHaveAccessibleDescription(/Write 203\.0\.113\.0\/24 for the range/);
  },
};

async function answerBuiltInSteps(canvas: Canvas, tokenType: RegExp): Promise<void> {
  await answer(canvas, /Name the token/, 'Token name', 'Zapier sync');
  await canvas.findByRole('heading', { name: /Choose permissions/ });
  const forms = within(canvas.getByRole('radiogroup', { name: 'Forms' }));
  await userEvent.click(forms.getByRole('radio', { name: 'Read' }));
  await goOn(canvas);
  await userEvent.click(await canvas.findByRole('radio', { name: tokenType }));
  const [form] = tokenType.test('Scoped form token') ? await canvas.findAllByRole('checkbox') : [];
  if (form) await userEvent.click(form);
  await goOn(canvas);
}

async function answer(canvas: Canvas, heading: RegExp, label: string | RegExp, text: string): Promise<void> {
  await canvas.findByRole('heading', { name: heading });
  await userEvent.click(canvas.getByRole('textbox', { name: label }));
  await userEvent.paste(text);
  await goOn(canvas);
}

function goOn(canvas: Canvas): Promise<void> {
  return userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
}
