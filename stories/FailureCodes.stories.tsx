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

export const OneCode: Story = {
  name: 'One failure code, chosen in the controls',
  play: ({ canvasElement }) => showsFailure(canvasElement),
};

export const EveryCode: Story = {
  name: 'Every failure code',
  // Twelve wizards repeat the names of their landmarks.
  parameters: { a11y: { options: { rules: { 'landmark-unique': { enabled: false } } } } },
  render: () => (
    <>
      {tokenApiErrorCodes.map((code) => (
        <section key={code} aria-label={code} style={{ marginBlockEnd: '3rem' }}>
          <p style={{ fontFamily: 'ui-monospace, monospace' }}>{code}</p>
          <FailingWizard code={code} />
        </section>
      ))}
    </>
  ),
  play: async ({ canvas }) => {
    for (const code of tokenApiErrorCodes) await showsFailure(canvas.getByRole('region', { name: code }));
  },
};
