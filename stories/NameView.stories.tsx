import type { Meta, StoryObj } from '@storybook/react-vite';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { expect, userEvent } from 'storybook/test';
import { hostileTexts } from './hostileTexts.ts';
import { scriptTo, scriptWith } from './script.ts';
import { shows } from './shows.ts';
import { WizardAt } from './WizardAt.tsx';

const meta = { title: 'Steps/NameView', component: WizardAt, play: shows(/Name the token/) } satisfies Meta<
  typeof WizardAt
>;

export default meta;
type Story = StoryObj<typeof meta>;

/** What a person sees first. */
export const Empty: Story = {};

/** Come back to from the review. */
export const Filled: Story = { args: { script: scriptWith('name') } };

/** The name is missing: said at the field, summed up, and the summary leads to the field. */
export const NameMissing: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Continue' }));
    const summary = await canvas.findByRole('region', { name: 'There is a problem' });
    await expect(summary).toHaveFocus();
  },
};

/** Ten thousand characters: kept, counted and refused. */
export const NameTooLong: Story = {
  play: async ({ canvas }) => {
    for (const [name, text] of [
      ['Token name', hostileTexts.unbroken],
      [/Description/, hostileTexts.long],
    ] as const) {
      await userEvent.click(await canvas.findByRole('textbox', { name }));
      await userEvent.paste(text);
    }
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await expect(await canvas.findByRole('region', { name: 'There are 2 problems' })).toBeVisible();
    await expect(canvas.getByRole('textbox', { name: 'Token name' })).toHaveValue(hostileTexts.unbroken);
  },
};

/** The policy asks for a description, with its reason. */
export const DescriptionRequired: Story = {
  args: {
    setup: {
      options: {
        ...catalogue,
        policy: { descriptionRequired: { reason: 'Whoever finds the token in a year must know whom to ask.' } },
      },
    },
    script: scriptTo('permissions', { name: { name: 'Zapier sync', description: '' } }),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('region', { name: 'There is a problem' })).toBeVisible();
  },
};

/** The API said that the name is taken: everything else is kept. */
export const NameTaken: Story = {
  args: { setup: { fail: { createToken: ['conflict'] } }, script: scriptTo('creating') },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('No token was created.')).toBeVisible();
    await expect(canvas.getByRole('region', { name: 'There is a problem' })).toHaveFocus();
  },
};

/** A name that would turn the text around it, if it were let. */
export const BidiControls: Story = {
  args: { script: scriptWith('name', { name: { name: hostileTexts.bidi, description: hostileTexts.html } }) },
};
