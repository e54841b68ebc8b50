import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { limitedTo, scriptTo } from './script.ts';
import { WizardAt, wizardControls } from './WizardAt.tsx';

const meta = { title: 'Wizard/Error summary', component: WizardAt, argTypes: wizardControls } satisfies Meta<
  typeof WizardAt
>;

export default meta;
type Story = StoryObj<typeof meta>;

export const OneProblem: Story = {
  name: 'One problem, without a summary',
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(canvas.getByRole('textbox', { name: 'Token name' })).toHaveFocus());
    await expect(canvas.queryByRole('region', { name: /problem/ })).toBeNull();
  },
};

export const TwoProblems: Story = {
  name: 'Summary of two problems',
  args: { script: scriptTo('review', { access: { ...limitedTo(0), expiration: 'date' } }) },
  play: async ({ canvas }) => {
    await canvas.findByRole('region', { name: 'There are 2 problems' });
    await userEvent.click(canvas.getByRole('button', { name: /Enter the last day/ }));
    await expect(canvas.getByLabelText('Expires at the end of')).toHaveFocus();
  },
};
