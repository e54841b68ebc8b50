import type { Meta, StoryObj } from '@storybook/react-vite';
import { keepDraft } from '@tokenwright/core/links';
import type { DraftStorage } from '@tokenwright/react';
import { expect, userEvent } from 'storybook/test';
import { scriptTo } from './script.ts';
import { sees } from './sees.ts';
import { WizardAt, wizardControls } from './WizardAt.tsx';

const drafts = {
  name: { name: 'Zapier sync', description: 'New entries into the CRM.' },
  permissions: {
    grants: [
      { permission: 'forms', level: 'read' },
      { permission: 'legacy', level: 'read' },
    ],
  },
};

const storageOf = (text: string | null): DraftStorage => ({ load: () => text, save: () => {}, remove: () => {} });

const meta = {
  title: 'Wizard/Kept draft',
  component: WizardAt,
  argTypes: wizardControls,
  args: { draftStorage: storageOf(null) },
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Offered: Story = {
  name: 'Kept draft offered',
  args: { draftStorage: storageOf(keepDraft(drafts)) },
  play: async ({ canvas }) => {
    await sees(await canvas.findByText(/^Continue your draft from/, {}, { timeout: 15_000 }));
  },
};

export const ContinuedWithMissingChoices: Story = {
  name: 'Draft continued, with choices that are gone',
  args: { draftStorage: storageOf(keepDraft(drafts)) },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Continue draft' }, { timeout: 15_000 }));
    await sees(await canvas.findByText('Some choices of your draft were changed:'));
  },
};

export const Damaged: Story = {
  name: 'Damaged draft',
  args: { draftStorage: storageOf('{"format":1,') },
  play: async ({ canvas }) => {
    await canvas.findByRole('textbox', { name: 'Token name' }, { timeout: 15_000 });
    await expect(canvas.queryByText(/^Continue your draft/)).toBeNull();
  },
};

const closing = { ...scriptTo('review'), reviewing: [{ type: 'close' as const }] };

export const QuestionOnClose: Story = {
  name: 'Question with an offer to keep the draft',
  args: { script: closing },
  play: async ({ canvas }) => {
    await sees(await canvas.findByRole('button', { name: 'Keep draft' }, { timeout: 15_000 }));
  },
};

export const KeepFailed: Story = {
  name: 'Draft not kept',
  args: {
    script: closing,
    draftStorage: { ...storageOf(null), save: () => Promise.reject(new Error('QuotaExceededError')) },
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Keep draft' }, { timeout: 15_000 });
    await userEvent.click(canvas.getByRole('button', { name: 'Keep draft' }));
    await sees(await canvas.findByText('Couldn’t keep the draft. Your input is still here.'));
  },
};
