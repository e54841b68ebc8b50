import type { Meta, StoryObj } from '@storybook/react-vite';
import type { FindingRule, TokenOptions } from '@tokenwright/core';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { expect, userEvent } from 'storybook/test';
import { hostileTexts } from './hostileTexts.ts';
import { scriptTo, shows } from './script.ts';
import { sees } from './sees.ts';
import { WizardAt, wizardControls } from './WizardAt.tsx';

const endless: TokenOptions = { ...catalogue, policy: { noExpiration: { allowed: true } } };
const deletes = [{ permission: 'forms', level: 'delete' }];

const meta = {
  title: 'Wizard/Findings on the review',
  component: WizardAt,
  argTypes: wizardControls,
  args: { script: scriptTo('review') },
  play: shows(/Review and create/),
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const DeletesWithoutExpiration: Story = {
  name: 'Dangerous permission without expiration',
  args: {
    setup: { options: endless },
    script: scriptTo('review', {
      grants: deletes,
      access: { expiration: 'never' },
      name: { name: 'CI', description: '' },
    }),
  },
  play: shows(/Review and create/, 'Shorten to 30 days'),
};

export const Fixed: Story = {
  name: 'Finding fixed',
  ...DeletesWithoutExpiration,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Shorten to 30 days' }, { timeout: 15_000 }));
    await sees(await canvas.findByText(/^Done: Shorten to 30 days/));
  },
};

const linked = scriptTo('review', { grants: deletes, prefill: { source: 'link', grants: deletes } });

export const NeedsAcceptance: Story = {
  name: 'Dangerous permission on the review',
  args: { script: linked },
  play: shows(/Review and create/, 'I understand the risk'),
};

export const NotAccepted: Story = {
  name: 'Risk not accepted',
  args: { script: linked },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Create token' }, { timeout: 15_000 }));
    await expect(canvas.getByRole('checkbox', { name: 'I understand the risk' })).toHaveFocus();
    await sees(canvas.getByText('Accept the risk or remove it from the token to continue.'));
  },
};

const workingHours: FindingRule = ({ request }) =>
  request.name?.includes('prod')
    ? []
    : [
        {
          id: 'naming',
          severity: 'notice',
          message: 'Tokens for production are named after their service here, such as “prod-crm”.',
          fixes: [
            {
              id: 'prefix',
              label: `Call it “prod-${request.name}”`,
              step: 'name',
              apply: (drafts) => ({
                ...drafts,
                name: { ...(drafts.name as object), name: `prod-${request.name}` },
              }),
            },
          ],
        },
      ];

export const FromTheHost: Story = {
  name: 'Finding of the host',
  args: { findingRules: [workingHours] },
  play: shows(/Review and create/, /^Tokens for production/),
};

export const HostileTexts: Story = {
  name: 'Findings with hostile texts',
  args: {
    findingRules: [
      () =>
        Object.values(hostileTexts).map((message, index) => ({
          id: `h${index}`,
          severity: 'warning',
          message,
          fixes: [],
        })),
    ],
  },
};
