import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, type within } from 'storybook/test';
import { extremeOptions } from '../packages/react/test/extremeOptions.ts';
import { layoutFaults } from '../packages/react/test/layoutFaults.ts';
import { scriptTo, shows } from './script.ts';
import { WizardAt, type WizardAtProps } from './WizardAt.tsx';

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
  title: 'Pages/ExtremeInput',
  component: WizardAt,
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

export const SixtyGroups = draws(/Choose permissions/, { script: scriptTo('permissions', answers) });

export const LongTypesWithRisks = draws(/scope and expiration/, { script: scriptTo('access', answers) });

export const FourHundredForms = draws(/Review and create/, { script: scriptTo('review', answers) });

export const SecretOfALongName = draws(/Copy and save the secret/, { script: scriptTo('creating', answers) });

export const OneGroup = draws(/Choose permissions/, {
  setup: { options: { ...withoutLimits, groups: withoutLimits.groups.slice(0, 1) } },
  script: scriptTo('permissions', answers),
});

export const OneType = draws(/scope and expiration/, {
  setup: { options: { ...withoutLimits, tokenTypes: withoutLimits.tokenTypes.slice(0, 1) } },
  script: scriptTo('access', { ...answers, access: {} }),
});

export const LongReasons = draws(/scope and expiration/, {
  setup: { options: extremeOptions, resources: { form } },
  script: scriptTo('access', { ...answers, grants: grants.slice(0, 1) }),
});
