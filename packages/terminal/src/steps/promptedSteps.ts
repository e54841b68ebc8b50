import { builtInSteps, type Step } from '@tokenwright/core';
import type { TerminalMessageId } from '../messages/terminalMessages.ts';
import type { PromptedStep, PromptProps } from '../withPrompt.ts';
import { askAccess } from './askAccess.ts';
import { askPermissions } from './askPermissions.ts';
import { askTexts } from './askTexts.ts';

type BuiltInSteps = typeof builtInSteps;

type Prompted<S> =
  S extends Step<infer Id, infer Draft>
    ? Draft extends Readonly<Record<keyof Draft, string>>
      ? `${Id}.${keyof Draft & string}${'' | 'Hint'}` extends TerminalMessageId
        ? never
        : Id
      : Id
    : never;

type PromptOf<S> = S extends Step<string, infer Draft> ? (props: PromptProps<Draft>) => Promise<Draft> : never;

const prompts: {
  readonly [Id in Prompted<BuiltInSteps[number]>]: PromptOf<Extract<BuiltInSteps[number], { readonly id: Id }>>;
} = { permissions: askPermissions, access: askAccess };

type WithPrompts<Steps extends readonly Step[]> = { readonly [At in keyof Steps]: PromptedStep<Steps[At]> };

/** The built-in steps with prompts. Spread the array to add your own steps. */
export const promptedSteps = builtInSteps.map((step) => ({
  ...step,
  ask: step.id in prompts ? prompts[step.id as keyof typeof prompts] : askTexts(step.id),
})) as unknown as WithPrompts<BuiltInSteps>;
