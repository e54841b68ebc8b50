import { expect, expectTypeOf, test } from 'vitest';
import type { AccessPart, NamePart, PermissionsPart } from '../api/requestParts.ts';
import type { TokenApi } from '../api/tokenApi.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import { builtInSteps, type TokenRequest } from '../steps/builtInSteps.ts';
import { nameStep } from '../steps/name/nameStep.ts';
import { createTokenWizard } from './createTokenWizard.ts';
import type { StandardSchema } from './standardSchema.ts';
import { defineStep, type RequestOf, type Step } from './step.ts';
import type { TokenWizardConfig } from './tokenWizardConfig.ts';

interface Allowlist {
  readonly addresses: readonly string[];
}

const allowlistStep = defineStep<'allowlist', { readonly text: string }, Allowlist>({
  id: 'allowlist',
  title: () => 'Allowed addresses',
  initialValues: () => ({ text: '' }),
  schema: (): StandardSchema<{ readonly text: string }, Allowlist> => ({
    '~standard': {
      version: 1,
      vendor: 'example',
      validate: (draft) => ({ value: { addresses: (draft as { text: string }).text.split(' ') } }),
    },
  }),
  summarize: ({ addresses }) => [{ label: 'Allowed addresses', values: addresses }],
});

type AllowlistSteps = readonly [...typeof builtInSteps, typeof allowlistStep];
type ConfigFor<Api> = Omit<TokenWizardConfig<AllowlistSteps>, 'api'> & { readonly api: Api };

test('defineStep returns its argument', () => {
  expect(defineStep(nameStep)).toBe(nameStep);
});

test('a TokenRequest has the part of each built-in step', () => {
  expectTypeOf<TokenRequest>().toEqualTypeOf<RequestOf<typeof builtInSteps>>();
  expectTypeOf<TokenRequest>().toExtend<NamePart & PermissionsPart & AccessPart>();
});

test('a custom step adds its part to the request', () => {
  expectTypeOf<RequestOf<AllowlistSteps>>().branded.toEqualTypeOf<TokenRequest & Allowlist>();
});

test('accepts an adapter that takes all parts or fewer', () => {
  expectTypeOf<TokenApi<TokenRequest & Allowlist>>().toExtend<TokenWizardConfig<AllowlistSteps>['api']>();
  expectTypeOf<TokenApi<TokenRequest>>().toExtend<TokenWizardConfig<AllowlistSteps>['api']>();
  expectTypeOf<TokenApi>().toExtend<TokenWizardConfig<typeof builtInSteps>['api']>();
});

test('rejects at compile time an adapter that needs a part that no step adds', () => {
  expectTypeOf<TokenApi<TokenRequest & Allowlist>>().not.toExtend<TokenWizardConfig<typeof builtInSteps>['api']>();
  expectTypeOf<TokenApi<{ readonly name: number }>>().not.toExtend<TokenWizardConfig<typeof builtInSteps>['api']>();

  const createWrongWizard = (api: TokenApi<TokenRequest & Allowlist>, options: TokenOptions) =>
    // @ts-expect-error: no step collects the addresses that this API needs.
    createTokenWizard({ api, options, steps: builtInSteps });
  expectTypeOf(createWrongWizard).toBeFunction();
});

test('accepts any adapter with untyped steps', () => {
  expectTypeOf<TokenApi<TokenRequest & Allowlist>>().toExtend<TokenWizardConfig<readonly Step[]>['api']>();
});

test('infers the parameter of an adapter written as an object literal', () => {
  type Api = TokenWizardConfig<AllowlistSteps>['api'];

  expectTypeOf<Parameters<Api['createToken']>[0]['addresses']>().toEqualTypeOf<readonly string[]>();
  expectTypeOf<ConfigFor<Api>>().toExtend<TokenWizardConfig<AllowlistSteps>>();
});
