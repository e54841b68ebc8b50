import type { Meta, StoryObj } from '@storybook/react-vite';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { expect, userEvent } from 'storybook/test';
import { sees } from './sees.ts';
import { WizardAt, wizardControls } from './WizardAt.tsx';

const meta = { title: 'Wizard/Loading the options', component: WizardAt, argTypes: wizardControls } satisfies Meta<
  typeof WizardAt
>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Loading: Story = {
  name: 'Options loading',
  args: { setup: { fail: { loadOptions: ['hang'] } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('status')).toHaveTextContent('Loading options…');
  },
};

export const Failed: Story = {
  name: 'Options not loaded',
  args: { setup: { fail: { loadOptions: ['unavailable', 'unavailable'] } } },
  play: async ({ canvas }) => {
    await sees(await canvas.findByRole('alert', {}, { timeout: 15_000 }));
  },
};

export const Contradictory: Story = {
  name: 'Options that contradict each other',
  args: { setup: { options: { ...catalogue, groups: [...catalogue.groups, ...catalogue.groups] } } },
  play: async ({ canvas }) => {
    await sees(await canvas.findByText(/contradict each other/, {}, { timeout: 15_000 }));
  },
};

export const TryingAgain: Story = {
  name: 'Trying to load the options again',
  args: { setup: { fail: { loadOptions: ['unavailable', 'unavailable', 'hang'] } } },
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: 'Try again' }, { timeout: 15_000 });
    await userEvent.click(button);
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(button).toHaveFocus();
  },
};
