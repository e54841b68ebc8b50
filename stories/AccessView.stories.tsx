import type { Meta, StoryObj } from '@storybook/react-vite';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test';
import { mountlyForms, withEveryMode } from './memoryApi.ts';
import { limitedTo, scriptBack, scriptTo, scriptWith, shows } from './script.ts';
import { WizardAt } from './WizardAt.tsx';

const meta = {
  title: 'Steps/AccessView',
  component: WizardAt,
  args: { script: scriptTo('access') },
  play: shows(/scope and expiration/i),
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;
type Canvas = ReturnType<typeof within>;

async function limits(canvas: Canvas) {
  await userEvent.click(await canvas.findByRole('radio', { name: 'Scoped form token' }, { timeout: 15_000 }));
  return within(await canvas.findByRole('group', { name: 'Scoped forms' }));
}

export const NothingChosen: Story = {};

export const ServiceToken: Story = { args: { script: scriptWith('access') } };

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

export const FormsSearched: Story = {
  args: { script: scriptWith('access', { access: limitedTo(3) }) },
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('searchbox', { name: 'Search forms' }), 'costumer');
    await expect(canvas.getByText('3 selected')).toBeVisible();
    await expect(await canvas.findByRole('checkbox', { name: 'Costumer feedback' })).toBeVisible();
  },
};

export const FormsLoading: Story = {
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
    await expect(await forms.findByText('No forms yet.')).toBeVisible();
  },
};

export const Errors: Story = {
  args: { script: { ...scriptTo('review', { access: { ...limitedTo(0), expiration: 'date' } }) } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('region', { name: 'There are 2 problems' })).toBeVisible();
  },
};

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
    await waitFor(() => expect(canvas.getByLabelText('Expires at the end of')).toHaveFocus());
  },
};

export const ShortenedByPolicy: Story = {
  args: { script: scriptTo('access', { grants: [{ permission: 'forms', level: 'delete' }] }) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/It can delete, spend or give access/)).toBeVisible();
    await expect(canvas.queryByRole('radio', { name: '365 days' })).toBeNull();
  },
};

export const TokenTypeExcluded: Story = {
  args: { script: scriptTo('access', { grants: [{ permission: 'members', level: 'read' }] }) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('radio', { name: 'Scoped form token' })).toBeDisabled();
    await expect(canvas.getByText(/cannot have the permission/)).toBeVisible();
  },
};

export const ExpirationReplaced: Story = {
  args: {
    script: scriptBack({ expiration: '365' }, [{ permission: 'forms', level: 'delete' }]),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/365 days is no longer offered, so 90 days is chosen instead/)).toBeVisible();
    await expect(canvas.getByRole('radio', { name: '90 days' })).toBeChecked();
  },
};

export const AllCurrentOrFuture: Story = {
  args: { setup: { options: withEveryMode } },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: 'Scoped form token' }, { timeout: 15_000 }));
    const forms = within(await canvas.findByRole('group', { name: 'Scoped forms' }));
    await userEvent.click(forms.getByRole('radio', { name: 'All current forms' }));
    await expect(await forms.findByText(/There are 250\./)).toBeVisible();
  },
};

export const TooManyForAll: Story = {
  args: {
    setup: {
      options: {
        ...withEveryMode,
        policy: { ...withEveryMode.policy, maxResources: { count: 100, reason: 'More are a service token.' } },
      },
    },
  },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: 'Scoped form token' }, { timeout: 15_000 }));
    const forms = within(await canvas.findByRole('group', { name: 'Scoped forms' }));
    await waitFor(() => expect(forms.getByRole('radio', { name: 'All current forms' })).toBeDisabled());
    await expect(forms.getAllByText(/A token can have at most 100, and there are 250/)[0]).toBeVisible();
  },
};

export const NamesThatLookTheSame: Story = {
  args: {
    setup: {
      resources: {
        forms: ['Contact form', 'Contact  form', 'Contact\u200B form', 'Cоntact form', 'Survey'].map((label, at) => ({
          id: `frm_${at + 1}`,
          label,
        })),
      },
    },
  },
  play: async ({ canvas }) => {
    const forms = await limits(canvas);
    await userEvent.click(await forms.findByRole('checkbox', { name: 'Contact form frm_2' }));
    await expect(forms.getByRole('button', { name: 'Remove Contact form frm_2' })).toBeVisible();
    await expect(forms.getByRole('checkbox', { name: 'Survey' })).toBeVisible();
  },
};

export const FormsPasted: Story = {
  args: {
    setup: {
      resources: {
        forms: [...mountlyForms, { id: 'frm_twin', label: 'Customer feedback', description: 'Archive' }],
      },
    },
  },
  play: async ({ canvas }) => {
    const forms = await limits(canvas);
    await userEvent.click(forms.getByRole('button', { name: 'Paste a list' }));
    const list = forms.getByRole('textbox', { name: 'Names or IDs, one per line' });
    await userEvent.click(list);
    await userEvent.paste(`${mountlyForms[3]?.label}\nfrm_7\nCustomer feedback\nZeppelin rides`);
    await userEvent.click(forms.getByRole('button', { name: 'Find and select' }));
    await expect(await forms.findByText(/found and selected of 4/)).toBeVisible();
    await expect(forms.getByText('Zeppelin rides')).toBeVisible();
  },
};

export const TooManyForms: Story = {
  args: { script: scriptWith('access', { access: limitedTo(101) }) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/1 too many. Select at most 100/)).toBeVisible();
  },
};

export const OnlySelected: Story = {
  args: { script: scriptWith('access', { access: limitedTo(60) }) },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Show selected' }));
    await expect(canvas.getByText('50 of 60 shown')).toBeVisible();
  },
};

export const NoExpiration: Story = {
  args: {
    setup: { options: { ...catalogue, policy: { noExpiration: { allowed: true } } } },
    script: scriptWith('access', { access: { expiration: 'never' } }),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Never expires\./, { selector: 'strong' })).toBeVisible();
  },
};

async function pickDate(canvas: Canvas, date: Date): Promise<void> {
  await userEvent.click(await canvas.findByRole('radio', { name: 'Custom date' }));
  fireEvent.change(canvas.getByLabelText('Expires at the end of'), {
    target: { value: date.toISOString().slice(0, 10) },
  });
}
