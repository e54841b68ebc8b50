import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { limitedTo, scriptTo } from './script.ts';
import { WizardAt } from './WizardAt.tsx';

const meta = { title: 'Steps/ErrorSummary', component: WizardAt } satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const OneProblem: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Continue' }));
    await expect(await canvas.findByRole('region', { name: 'There is a problem' })).toHaveFocus();
  },
};

/** Each error links to its field. */
export const TwoProblems: Story = {
  args: { script: scriptTo('review', { access: { ...limitedTo(0), expiration: 'date' } }) },
  play: async ({ canvas }) => {
    await canvas.findByRole('region', { name: 'There are 2 problems' });
    await userEvent.click(canvas.getByRole('button', { name: /Enter the last day/ }));
    await expect(canvas.getByLabelText('Last day')).toHaveFocus();
  },
};
