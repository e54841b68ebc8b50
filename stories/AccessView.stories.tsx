import type { Meta, StoryObj } from '@storybook/react-vite';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { expect, fireEvent, userEvent, within } from 'storybook/test';
import { limitedTo, scriptTo, scriptWith } from './script.ts';
import { shows } from './shows.ts';
import { WizardAt } from './WizardAt.tsx';

const meta = {
  title: 'Steps/AccessView',
  component: WizardAt,
  args: { script: scriptTo('access') },
  play: shows(/Scope and expiration/),
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;
type Canvas = ReturnType<typeof within>;

async function limits(canvas: Canvas) {
  await userEvent.click(await canvas.findByRole('radio', { name: 'Scoped form token' }, { timeout: 15_000 }));
  return within(await canvas.findByRole('group', { name: 'Selected forms' }));
}

/** No token type is chosen for the person; the expiration begins with the host's default. */
export const NothingChosen: Story = {};

export const ServiceToken: Story = { args: { script: scriptWith('access') } };

/** 250 forms, twenty at a time. */
export const LimitedToForms: Story = {
  play: async ({ canvas }) => {
    const forms = await limits(canvas);
    await expect(await forms.findByText('20 of 250 shown')).toBeVisible();
    await userEvent.click(forms.getByRole('button', { name: 'Show more' }));
    await expect(await forms.findByText('40 of 250 shown')).toBeVisible();
    for (const box of forms.getAllByRole('checkbox').slice(0, 3)) await userEvent.click(box);
    await expect(forms.getByText('3 selected')).toBeVisible();
  },
};

export const ManyForms: Story = { args: { script: scriptWith('access', { access: limitedTo(60) }) } };

/** What the search hides stays selected. */
export const FormsSearched: Story = {
  args: { script: scriptWith('access', { access: limitedTo(3) }) },
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('searchbox', { name: 'Search forms' }), 'costumer');
    await expect(canvas.getByText('3 selected')).toBeVisible();
    await expect(await canvas.findByRole('checkbox', { name: 'Costumer feedback' })).toBeVisible();
  },
};

export const FormsOnTheirWay: Story = {
  args: { setup: { fail: { searchResources: ['hang'] } } },
  play: async ({ canvas }) => {
    const forms = await limits(canvas);
    await expect(forms.getByText('Loading…')).toBeVisible();
  },
};

export const FormsNotLoaded: Story = {
  args: { setup: { fail: { searchResources: ['unavailable', 'unavailable'] } } },
  play: async ({ canvas }) => {
    const forms = await limits(canvas);
    await expect(await forms.findByRole('alert', {}, { timeout: 15_000 })).toBeVisible();
  },
};

export const NoForms: Story = {
  args: { setup: { resources: { forms: [] } } },
  play: async ({ canvas }) => {
    const forms = await limits(canvas);
    await expect(await forms.findByText('There are no forms yet.')).toBeVisible();
  },
};

/** Everything that this step can say is wrong. */
export const Errors: Story = {
  args: { script: { ...scriptTo('review', { access: { ...limitedTo(0), expiration: 'date' } }) } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('region', { name: 'There are 2 problems' })).toBeVisible();
  },
};

/** The end of the chosen day in the person's zone, and the same moment in UTC. */
export const CustomDate: Story = {
  args: { script: scriptWith('access') },
  play: async ({ canvas }) => {
    await pickDate(canvas, new Date(Date.now() + 10 * 86_400_000));
    await expect(canvas.getByText(/at 23:59 CES?T/)).toBeVisible();
  },
};

export const DateInThePast: Story = {
  args: { script: scriptWith('access') },
  play: async ({ canvas }) => {
    await pickDate(canvas, new Date(Date.now() - 3 * 86_400_000));
    await userEvent.click(canvas.getByRole('button', { name: 'Back to review' }));
    await expect(await canvas.findByRole('region', { name: 'There is a problem' })).toHaveFocus();
  },
};

/** A dangerous permission shortens what is offered, and the reason stands beside it. */
export const ShortenedByPolicy: Story = {
  args: { script: scriptTo('access', { grants: [{ permission: 'forms', level: 'delete' }] }) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/lives 90 days at most/)).toBeVisible();
    await expect(canvas.queryByRole('radio', { name: '365 days' })).toBeNull();
  },
};

/** Only where the host allows it. */
export const WithoutAnEnd: Story = {
  args: {
    setup: { options: { ...catalogue, policy: { noExpiration: { allowed: true } } } },
    script: scriptWith('access', { access: { expiration: 'never' } }),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('It works until somebody revokes it.')).toBeVisible();
  },
};

async function pickDate(canvas: Canvas, date: Date): Promise<void> {
  await userEvent.click(await canvas.findByRole('radio', { name: 'Another date' }));
  fireEvent.change(canvas.getByLabelText('Last day'), { target: { value: date.toISOString().slice(0, 10) } });
}
