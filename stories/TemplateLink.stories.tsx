import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { scriptTo } from './script.ts';
import { WizardAt } from './WizardAt.tsx';

const page = 'https://mountly.example/workspace/tokens';

const meta = {
  title: 'Pages/TemplateLink',
  component: WizardAt,
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const AllChoicesUsed: Story = {
  args: { link: `${page}?token_name=Zapier+sync&token_type=service&token_permissions=forms:read&token_expires=30d` },
  play: async ({ canvas }) => {
    const name = await canvas.findByRole('textbox', { name: 'Token name' }, { timeout: 15_000 });
    await expect(name).toHaveValue('Zapier sync');
    await expect(canvas.queryByText(/differ here/)).toBeNull();
  },
};

export const SomeChoicesChanged: Story = {
  args: {
    link: `${page}?token_name=Archive&token_type=scoped-form&token_permissions=forms:delete,legacy:read&token_resources=frm_1,frm_99999&token_expires=never&token_color=red`,
  },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText('Some choices of the link were changed:', {}, { timeout: 15_000 }),
    ).toBeVisible();
    await expect(canvas.getByText(/legacy:read/)).toBeVisible();
  },
};

export const ManyUnknownPermissions: Story = {
  args: {
    link: `${page}?token_permissions=${Array.from({ length: 10_000 }, (_, index) => `unknown-${index}:read`).join(',')}`,
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('and 9,990 more', {}, { timeout: 15_000 })).toBeVisible();
  },
};

export const HostileTexts: Story = {
  args: {
    link: `${page}?token_name=%3Cimg+src=x+onerror=alert(1)%3E&token_type=__proto__&token_permissions=%E2%80%AEforms:read&token_expires=2020-01-01&token_description=%E0%A4%A`,
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/__proto__/, {}, { timeout: 15_000 })).toBeVisible();
  },
};

export const CopiedFromTheReview: Story = {
  args: { linkBase: page, script: scriptTo('review') },
  play: async ({ canvas }) => {
    const copy = await canvas.findByRole('button', { name: 'Copy as template link…' }, { timeout: 15_000 });
    await userEvent.click(copy);
    const dialog = within(await within(document.body).findByRole('dialog', { name: 'Template link' }));
    const field = dialog.getByRole('textbox', { name: 'Link' }) as HTMLInputElement;
    await expect(field.value).toContain(`${page}?token_name=Zapier+sync`);
  },
};
