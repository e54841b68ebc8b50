import {
  builtInSteps,
  coreMessages,
  createTokenWizard,
  defineStep,
  nameStep,
  type PersonEvent,
  permissionsStep,
  type Token,
  type TokenApi,
  type TokenWizard,
  type TokenWizardConfig,
} from '@tokenwright/core';
import { createText } from '@tokenwright/core/list';
import {
  claimApi,
  type EditBase,
  editApi,
  type RotationRequest,
  rotationApi,
  tokenDrafts,
} from '@tokenwright/core/tokens';
import { draftsFor, faultOptions } from './faultOptions.ts';
import type { Scenario } from './scenarios.ts';

type Common = Omit<TokenWizardConfig<[]>, 'api' | 'steps' | 'options'>;

export interface MachineSetup {
  readonly api: Required<TokenApi>;
  readonly common: Common;
  readonly name: string;
  readonly overlap: number;
  readonly token: Token | undefined;
}

export interface Machine {
  readonly wizard: TokenWizard;
  readonly fill: (name: string, overlap: number) => readonly PersonEvent[];
  readonly base?: EditBase;
}

const anything = <Part extends object>() => ({
  '~standard': { version: 1 as const, vendor: 'faults', validate: (value: unknown) => ({ value: value as Part }) },
});

const overlapStep = defineStep<'overlap', RotationRequest, RotationRequest>({
  id: 'overlap',
  title: () => '',
  initialValues: () => ({ overlap: 3_600 }),
  schema: anything<RotationRequest>,
  summarize: () => [],
});

const claimStep = defineStep<'claim', object, object>({
  id: 'claim',
  title: () => '',
  initialValues: () => ({}),
  schema: anything<object>,
  summarize: () => [],
});

const fillName = (name: string): readonly PersonEvent[] => [
  { type: 'edit', step: 'name' },
  { type: 'next', draft: { name, description: '' } },
];

export const openMachine: { readonly [Name in Exclude<Scenario, 'revoke'>]: (setup: MachineSetup) => Machine } = {
  create: ({ api, common, name }) => ({
    wizard: createTokenWizard({ ...common, api, steps: builtInSteps, options: faultOptions, drafts: draftsFor(name) }),
    fill: fillName,
  }),
  rotate: ({ api, common, overlap, token }) => ({
    wizard: createTokenWizard({
      ...common,
      api: rotationApi(api, (token as Token).id),
      steps: [overlapStep],
      options: faultOptions,
      drafts: { overlap: { overlap } },
    }),
    fill: (_name, next) => [
      { type: 'edit', step: 'overlap' },
      { type: 'next', draft: { overlap: next } },
    ],
  }),
  claim: ({ api, common, token }) => ({
    wizard: createTokenWizard({
      ...common,
      api: claimApi(api, (token as Token).id),
      steps: [claimStep],
      options: faultOptions,
    }),
    fill: () => [{ type: 'edit', step: 'claim' }, { type: 'next' }],
  }),
  edit: ({ api, common, name, token }) => {
    const edited = token as Token;
    const { drafts } = tokenDrafts(edited, faultOptions, createText('en', coreMessages));
    const initial = { name: edited.name, permissions: edited.permissions ?? [] };
    const base = editApi(api, edited, initial, faultOptions);
    return {
      wizard: createTokenWizard({
        ...common,
        api: base,
        steps: [nameStep, permissionsStep],
        options: faultOptions,
        drafts: { ...drafts, name: { name, description: '' } },
      }),
      fill: fillName,
      base,
    };
  },
};
