import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, type within } from 'storybook/test';
import { extremeOptions } from '../packages/react/test/extremeOptions.ts';
import { layoutFaults } from '../packages/react/test/layoutFaults.ts';
import { scriptTo, shows } from './script.ts';
import { WizardAt, type WizardAtProps, wizardControls } from './WizardAt.tsx';

const form = Array.from({ length: 400 }, (_, index) => ({
  id: `form-${index}`,
  label: index % 2 ? `แบบฟอร์มลงทะเบียน ${index}` : `نموذج التسجيل في ورشة الخط ${index}`,
}));
const grants = Array.from({ length: 60 }, (_, index) => ({ permission: `long-${index}`, level: 'delete' }));
const { policy: _, ...withoutLimits } = extremeOptions;
const answers = {
  name: { name: 'x'.repeat(100), description: 'Ask Inès before touching it. '.repeat(17) },
  grants,
  access: { tokenType: 'scoped', resources: form },
};

const meta = {
  title: 'Wizard/Extreme input',
  component: WizardAt,
  argTypes: wizardControls,
  args: { setup: { options: withoutLimits, resources: { form } } },
} satisfies Meta<typeof WizardAt>;

export default meta;
type Story = StoryObj<typeof meta>;

function draws(heading: RegExp, args: Partial<WizardAtProps>): Story {
  return {
    args,
    play: async ({ canvas, canvasElement }: { canvas: ReturnType<typeof within>; canvasElement: HTMLElement }) => {
      await shows(heading)({ canvas });
      await waitFor(() => expect(layoutFaults(canvasElement)).toEqual([]));
    },
  };
}

export const SixtyGroups: Story = {
  name: 'Sixty groups of permissions',
  ...draws(/Choose permissions/, {
    script: scriptTo('permissions', answers),
  }),
};

export const LongTypesWithRisks: Story = {
  name: 'Long token types with risks',
  ...draws(/scope and expiration/, {
    script: scriptTo('access', answers),
  }),
};

export const FourHundredForms: Story = {
  name: 'Review of four hundred forms',
  ...draws(/Review and create/, {
    script: scriptTo('review', answers),
  }),
};

export const SecretOfALongName: Story = {
  name: 'Secret of a token with a long name',
  ...draws(/Copy and save the secret/, {
    script: scriptTo('creating', answers),
  }),
};

export const OneGroup: Story = {
  name: 'One group of permissions',
  ...draws(/Choose permissions/, {
    setup: { options: { ...withoutLimits, groups: withoutLimits.groups.slice(0, 1) } },
    script: scriptTo('permissions', answers),
  }),
};

export const OneType: Story = {
  name: 'One token type',
  ...draws(/scope and expiration/, {
    setup: { options: { ...withoutLimits, tokenTypes: withoutLimits.tokenTypes.slice(0, 1) } },
    script: scriptTo('access', { ...answers, access: {} }),
  }),
};

export const LongReasons: Story = {
  name: 'Long reasons of the policy',
  ...draws(/scope and expiration/, {
    setup: { options: extremeOptions, resources: { form } },
    script: scriptTo('access', { ...answers, grants: grants.slice(0, 1) }),
  }),
};
