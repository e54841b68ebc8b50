import type { Meta, StoryObj } from '@storybook/react-vite';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test';
import { mountlyForms, withEveryMode } from './memoryApi.ts';
import { limitedTo, scriptBack, scriptTo, scriptWith, shows } from './script.ts';
import { sees } from './sees.ts';
import { WizardAt, wizardControls } from './WizardAt.tsx';

const meta = {
  title: 'Wizard/Scope and expiration step',
  component: WizardAt,
  argTypes: wizardControls,
  args: { script: scriptTo('access') },
  play: shows(/scope and expiration/i),
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;
type Canvas = ReturnType<typeof within>;

async function limits(canvas: Canvas) {
  await userEvent.click(await canvas.findByRole('radio', { name: 'Scoped form token' }, { timeout: 15_000 }));
  return within(await canvas.findByRole('group', { name: /^Scoped forms/ }));
}

export const NothingChosen: Story = { name: 'Empty scope and expiration step' };

export const ServiceToken: Story = {
  name: 'Filled scope step of a service token',
  args: { script: scriptWith('access') },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('radio', { name: 'Service token' }, { timeout: 15_000 })).toBeChecked();
    await sees(canvas.getByRole('radio', { name: '30 days' }).closest('label'));
  },
};

export const LimitedToForms: Story = {
  name: 'Scope limited to forms',
  play: async ({ canvas }) => {
    const forms = await limits(canvas);
    await sees(await forms.findByText('20 of 250 shown'));
    await userEvent.click(forms.getByRole('button', { name: 'Show more' }));
    await sees(await forms.findByText('40 of 250 shown'));
    for (const box of forms.getAllByRole('checkbox').slice(0, 3)) await userEvent.click(box);
    await sees(forms.getByText('3 selected'));
  },
};

export const ManyForms: Story = {
  name: 'Scope with 60 forms',
  args: { script: scriptWith('access', { access: limitedTo(60) }) },
  play: shows(/scope and expiration/i, '60 selected'),
};

export const FormsSearched: Story = {
  name: 'Forms searched',
  args: { script: scriptWith('access', { access: limitedTo(3) }) },
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('searchbox', { name: 'Search forms' }), 'costumer');
    await sees(canvas.getByText('3 selected'));
    await sees(await canvas.findByRole('checkbox', { name: 'Costumer feedback' }));
  },
};

export const FormsLoading: Story = {
  name: 'Forms loading',
  args: { setup: { fail: { searchResources: ['hang'] } } },
  play: async ({ canvas }) => {
    const forms = await limits(canvas);
    await sees(forms.getByText('Loading…'));
  },
};

export const FormsNotLoaded: Story = {
  name: 'Forms not loaded',
  args: { setup: { fail: { searchResources: ['unavailable', 'unavailable'] } } },
  play: async ({ canvas }) => {
    const forms = await limits(canvas);
    await sees(await forms.findByRole('alert', {}, { timeout: 15_000 }));
  },
};

export const NoForms: Story = {
  name: 'No forms to choose',
  args: { setup: { resources: { forms: [] } } },
  play: async ({ canvas }) => {
    const forms = await limits(canvas);
    await sees(await forms.findByText('No forms yet.'));
  },
};

export const Errors: Story = {
  name: 'Errors in scope and expiration',
  args: { script: { ...scriptTo('review', { access: { ...limitedTo(0), expiration: 'date' } }) } },
  play: async ({ canvas }) => {
    await sees(await canvas.findByRole('region', { name: 'There are 2 problems' }));
  },
};

export const CustomDate: Story = {
  name: 'Custom expiration date',
  args: { script: scriptWith('access') },
  play: async ({ canvas }) => {
    await pickDate(canvas, new Date(Date.now() + 10 * 86_400_000));
    await sees(canvas.getByText(/at 23:59 CES?T/));
  },
};

export const DateInThePast: Story = {
  name: 'Expiration date in the past',
  args: { script: scriptWith('access') },
  play: async ({ canvas }) => {
    await pickDate(canvas, new Date(Date.now() - 3 * 86_400_000));
    await userEvent.click(canvas.getByRole('button', { name: 'Back to review' }));
    await waitFor(() => expect(canvas.getByLabelText('Expires at the end of')).toHaveFocus());
  },
};

export const ShortenedByPolicy: Story = {
  name: 'Expiration shortened by the policy',
  args: { script: scriptTo('access', { grants: [{ permission: 'forms', level: 'delete' }] }) },
  play: async ({ canvas }) => {
    await sees(await canvas.findByText(/It can delete, spend or give access/));
    await expect(canvas.queryByRole('radio', { name: '365 days' })).toBeNull();
  },
};

export const TokenTypeExcluded: Story = {
  name: 'Token type excluded by a permission',
  args: { script: scriptTo('access', { grants: [{ permission: 'members', level: 'read' }] }) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('radio', { name: 'Scoped form token' })).toBeDisabled();
    await sees(canvas.getByText(/cannot have the permission/));
  },
};

export const ExpirationReplaced: Story = {
  name: 'Expiration no longer offered',
  args: {
    script: scriptBack({ expiration: '365' }, [{ permission: 'forms', level: 'delete' }]),
  },
  play: async ({ canvas }) => {
    await sees(await canvas.findByText(/365 days is no longer offered, so 90 days is chosen instead/));
    await expect(canvas.getByRole('radio', { name: '90 days' })).toBeChecked();
  },
};

export const AllCurrentOrFuture: Story = {
  name: 'All current forms',
  args: { setup: { options: withEveryMode } },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: 'Scoped form token' }, { timeout: 15_000 }));
    const forms = within(await canvas.findByRole('group', { name: /^Scoped forms/ }));
    await userEvent.click(forms.getByRole('radio', { name: 'All current forms' }));
    await sees(await forms.findByText(/There are 250\./));
  },
};

export const TooManyForAll: Story = {
  name: 'Too many forms to choose all',
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
    const forms = within(await canvas.findByRole('group', { name: /^Scoped forms/ }));
    await waitFor(() => expect(forms.getByRole('radio', { name: 'All current forms' })).toBeDisabled());
    await sees(forms.getAllByText(/A token can have at most 100, and there are 250/)[0]);
  },
};

export const NamesThatLookTheSame: Story = {
  name: 'Forms whose names look the same',
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
    await sees(forms.getByRole('button', { name: 'Remove Contact form (frm_2)' }));
    await sees(forms.getByRole('checkbox', { name: 'Survey' }));
  },
};

export const FormsPasted: Story = {
  name: 'Pasted list of forms',
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
    await sees(await forms.findByText(/found and selected of 4/));
    await sees(forms.getByText('Zeppelin rides'));
  },
};

export const TooManyForms: Story = {
  name: 'Too many forms chosen',
  args: { script: scriptWith('access', { access: limitedTo(101) }) },
  play: async ({ canvas }) => {
    await sees(await canvas.findByText(/1 too many. Select at most 100/));
  },
};

export const OnlySelected: Story = {
  name: 'Only selected forms',
  args: { script: scriptWith('access', { access: limitedTo(60) }) },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Show selected' }));
    await sees(canvas.getByText('50 of 60 shown'));
  },
};

export const NoExpiration: Story = {
  name: 'Token without expiration',
  args: {
    setup: { options: { ...catalogue, policy: { noExpiration: { allowed: true } } } },
    script: scriptWith('access', { access: { expiration: 'never' } }),
  },
  play: async ({ canvas }) => {
    await sees(await canvas.findByText(/^Never expires\./, { selector: 'strong' }));
  },
};

async function pickDate(canvas: Canvas, date: Date): Promise<void> {
  await userEvent.click(await canvas.findByRole('radio', { name: 'Custom date' }));
  fireEvent.change(canvas.getByLabelText('Expires at the end of'), {
    target: { value: date.toISOString().slice(0, 10) },
  });
}
