import type { Meta, StoryObj } from '@storybook/react-vite';
import { TokenApiError, type TokenApiErrorCode } from '@tokenwright/core';
import { tokenApiErrorCodes } from '@tokenwright/core/api';
import { expect, waitFor } from 'storybook/test';
import { scriptTo } from './script.ts';
import { sees } from './sees.ts';
import { WizardAt } from './WizardAt.tsx';

interface FailingWizardProps {
  readonly code: TokenApiErrorCode;
}

const script = scriptTo('creating');

function FailingWizard({ code }: FailingWizardProps) {
  const failure = () => new TokenApiError(code, code === 'rate-limited' ? { retryAfter: 45_000 } : {});
  return <WizardAt key={code} script={script} setup={{ fail: { createToken: [failure(), 'hang'] } }} />;
}

const meta = {
  title: 'Result/Failure codes',
  component: FailingWizard,
  args: { code: 'quota' },
  play: ({ canvasElement }) => showsFailure(canvasElement),
  argTypes: { code: { control: 'select', options: tokenApiErrorCodes } },
} satisfies Meta<typeof FailingWizard>;

export default meta;
type Story = StoryObj<typeof meta>;

const SIGNS = ['waiting', 'reconciling', 'reauthenticating']
  .map((status) => `[data-status=${status}]`)
  .concat('[role=alert]', '[data-part=options-news]')
  .join();

async function showsFailure(canvas: Element) {
  await waitFor(() => expect(canvas.querySelector(SIGNS)).not.toBeNull(), { timeout: 15_000 });
  await sees(canvas.querySelector(SIGNS));
}

export const OneCode: Story = { name: 'One failure code, chosen in the controls' };

export const Invalid: Story = { name: 'Failure code invalid', args: { code: 'invalid' } };

export const Unauthenticated: Story = { name: 'Failure code unauthenticated', args: { code: 'unauthenticated' } };

export const ReauthenticationRequired: Story = {
  name: 'Failure code reauthentication-required',
  args: { code: 'reauthentication-required' },
};

export const Forbidden: Story = { name: 'Failure code forbidden', args: { code: 'forbidden' } };

export const Conflict: Story = { name: 'Failure code conflict', args: { code: 'conflict' } };

export const NotFound: Story = { name: 'Failure code not-found', args: { code: 'not-found' } };

export const Policy: Story = { name: 'Failure code policy', args: { code: 'policy' } };

export const Quota: Story = { name: 'Failure code quota', args: { code: 'quota' } };

export const RateLimited: Story = { name: 'Failure code rate-limited', args: { code: 'rate-limited' } };

export const Unavailable: Story = { name: 'Failure code unavailable', args: { code: 'unavailable' } };

export const UnknownOutcome: Story = { name: 'Failure code unknown-outcome', args: { code: 'unknown-outcome' } };

export const OptionsChanged: Story = { name: 'Failure code options-changed', args: { code: 'options-changed' } };
