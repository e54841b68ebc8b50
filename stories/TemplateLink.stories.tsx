import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { scriptTo } from './script.ts';
import { sees } from './sees.ts';
import { WizardAt, wizardControls } from './WizardAt.tsx';

const page = 'https://mountly.example/workspace/tokens';

const meta = {
  title: 'Wizard/Template link',
  component: WizardAt,
  argTypes: wizardControls,
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const AllChoicesUsed: Story = {
  name: 'Link with all choices used',
  args: { link: `${page}?token_name=Zapier+sync&token_type=service&token_permissions=forms:read&token_expires=30d` },
  play: async ({ canvas }) => {
    const name = await canvas.findByRole('textbox', { name: 'Token name' }, { timeout: 15_000 });
    await expect(name).toHaveValue('Zapier sync');
    await expect(canvas.queryByText(/differ here/)).toBeNull();
  },
};

export const SomeChoicesChanged: Story = {
  name: 'Link with changed choices',
  args: {
    link: `${page}?token_name=Archive&token_type=scoped-form&token_permissions=forms:delete,legacy:read&token_resources=frm_1,frm_99999&token_expires=never&token_color=red`,
  },
  play: async ({ canvas }) => {
    await sees(await canvas.findByText('Some choices of the link were changed:', {}, { timeout: 15_000 }));
    await sees(canvas.getByText(/legacy:read/));
  },
};

export const ManyUnknownPermissions: Story = {
  name: 'Link with 10,000 unknown permissions',
  args: {
    link: `${page}?token_permissions=${Array.from({ length: 10_000 }, (_, index) => `unknown-${index}:read`).join(',')}`,
  },
  play: async ({ canvas }) => {
    await sees(await canvas.findByText('and 9,990 more', {}, { timeout: 15_000 }));
  },
};

export const HostileTexts: Story = {
  name: 'Link with hostile texts',
  args: {
    link: `${page}?token_name=%3Cimg+src=x+onerror=alert(1)%3E&token_type=__proto__&token_permissions=%E2%80%AEforms:read&token_expires=2020-01-01&token_description=%E0%A4%A`,
  },
  play: async ({ canvas }) => {
    await sees(await canvas.findByText(/__proto__/, {}, { timeout: 15_000 }));
  },
};

export const CopiedFromTheReview: Story = {
  name: 'Template link copied from the review',
  args: { linkBase: page, script: scriptTo('review') },
  play: async ({ canvas }) => {
    const copy = await canvas.findByRole('button', { name: 'Copy as template link…' }, { timeout: 15_000 });
    await userEvent.click(copy);
    const dialog = within(await within(document.body).findByRole('dialog', { name: 'Template link' }));
    const field = dialog.getByRole('textbox', { name: 'Link' }) as HTMLInputElement;
    await expect(field.value).toContain(`${page}?token_name=Zapier+sync`);
  },
};
