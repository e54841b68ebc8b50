import { type ContractSubject, checkTokenApi } from '@tokenwright/adapters/contract';
import { createRestApi, type RestApiSetup } from '@tokenwright/adapters/rest';
import {
  type builtInSteps,
  createTokenWizard,
  type RequestOf,
  type TokenApi,
  TokenApiError,
  type TokenOptions,
  type TokenRequest,
} from '@tokenwright/core';
import type { TokenManagerProps } from '@tokenwright/react';
import type { TokenWizardDialogProps, TokenWizardProps } from '@tokenwright/react/wizard';
import { expect, expectTypeOf, it } from 'vitest';
import type { RequestWithIpAllowlist, stepsWithIpAllowlist } from '../stories/ipAllowlist/stepsWithIpAllowlist.ts';

// `pnpm check` compiles this file: an error that is expected and does not come fails it.

type NeedsMore = TokenApi<TokenRequest & { readonly team: string }>;
type NeedsOther = TokenApi<Omit<TokenRequest, 'permissions'> & { readonly permissions: readonly string[] }>;
type Steps = typeof stepsWithIpAllowlist;

const needsMore = {} as NeedsMore;
const needsOther = {} as NeedsOther;
const takesAllowlist = {} as TokenApi<RequestWithIpAllowlist>;
const options = {} as TokenOptions;

it('refuses a wizard whose adapter needs what its steps do not ask for', () => {
  // Only compiled.
  const wizards = [
    () => createTokenWizard({ api: createRestApi(), options }),
    // @ts-expect-error no step asks for a team
    () => createTokenWizard({ api: needsMore, options }),
    // @ts-expect-error permissions are grants
    () => createTokenWizard({ api: needsOther, options }),
    // @ts-expect-error the built-in steps ask for no allowlist
    () => createTokenWizard({ api: takesAllowlist, options }),
  ];
  expect(wizards).toHaveLength(4);
});

it('takes for steps of your own an adapter of just what they produce together', () => {
  expectTypeOf<TokenApi<RequestWithIpAllowlist>>().toExtend<TokenWizardProps<Steps>['api']>();
  // What takes less takes more as well.
  expectTypeOf<TokenApi>().toExtend<TokenWizardProps<Steps>['api']>();
  expectTypeOf<RequestOf<Steps>>().toEqualTypeOf<RequestWithIpAllowlist>();
  expectTypeOf<RequestOf<typeof builtInSteps>>().toExtend<TokenRequest>();
});

it('refuses in every component an adapter that needs what no step asks for', () => {
  expectTypeOf<NeedsMore>().not.toExtend<TokenWizardProps['api']>();
  expectTypeOf<NeedsMore>().not.toExtend<TokenWizardDialogProps['api']>();
  expectTypeOf<NeedsMore>().not.toExtend<TokenManagerProps['api']>();
  expectTypeOf<NeedsOther>().not.toExtend<TokenManagerProps['api']>();
  expectTypeOf<TokenApi<RequestWithIpAllowlist>>().not.toExtend<TokenManagerProps['api']>();
  expectTypeOf<NeedsMore>().not.toExtend<TokenManagerProps<Steps>['api']>();
});

it('knows in an adapter over HTTP what the request has', () => {
  const setup: RestApiSetup = { createToken: { body: ({ name }) => ({ label: name }) } };
  // @ts-expect-error a request has no team
  const wrong: RestApiSetup = { createToken: { body: ({ team }) => ({ team }) } };
  // @ts-expect-error nor is there such a field of a token
  const renamed: RestApiSetup = { token: { team: 'group' } };
  // @ts-expect-error a verb is missing
  const route: RestApiSetup = { listTokens: '/tokens' };
  expect([setup, wrong, renamed, route]).toHaveLength(4);
});

it('lets the contract suite send only what the adapter takes', () => {
  expectTypeOf<ContractSubject<RequestWithIpAllowlist>['request']>().toEqualTypeOf<RequestWithIpAllowlist>();
  expectTypeOf(checkTokenApi<RequestWithIpAllowlist>)
    .parameter(0)
    .returns.toExtend<unknown>();
  // @ts-expect-error of another request
  const subject: ContractSubject = { api: needsMore, request: undefined as never };
  expect(subject).toBeDefined();
});

it('has no code beside those of the table', () => {
  // @ts-expect-error there is no such code
  expect(new TokenApiError('teapot').help).toContain('#teapot');
});
