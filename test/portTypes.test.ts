import { type ContractSubject, checkTokenApi } from '@tokenwright/adapters/contract';
import { createRestApi, type RestApiSetup } from '@tokenwright/adapters/rest';
import {
  builtInSteps,
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

// `pnpm check` compiles this file: a missing expected error fails it.

type NeedsMore = TokenApi<TokenRequest & { readonly team: string }>;
type NeedsOther = TokenApi<Omit<TokenRequest, 'permissions'> & { readonly permissions: readonly string[] }>;
type Steps = typeof stepsWithIpAllowlist;

const needsMore = {} as NeedsMore;
const needsOther = {} as NeedsOther;
const takesAllowlist = {} as TokenApi<RequestWithIpAllowlist>;
const options = {} as TokenOptions;

it('rejects a wizard whose adapter needs a part that no step adds', () => {
  // Only compiled.
  const wizards = [
    () => createTokenWizard({ api: createRestApi(), options, steps: builtInSteps }),
    // @ts-expect-error no step asks for a team
    () => createTokenWizard({ api: needsMore, options, steps: builtInSteps }),
    // @ts-expect-error permissions are grants
    () => createTokenWizard({ api: needsOther, options, steps: builtInSteps }),
    // @ts-expect-error the built-in steps ask for no allowlist
    () => createTokenWizard({ api: takesAllowlist, options, steps: builtInSteps }),
  ];
  expect(wizards).toHaveLength(4);
});

it('accepts an adapter for exactly the parts of the custom steps', () => {
  expectTypeOf<TokenApi<RequestWithIpAllowlist>>().toExtend<TokenWizardProps<Steps>['api']>();
  expectTypeOf<TokenApi>().toExtend<TokenWizardProps<Steps>['api']>();
  expectTypeOf<RequestOf<Steps>>().toEqualTypeOf<RequestWithIpAllowlist>();
  expectTypeOf<RequestOf<typeof builtInSteps>>().toExtend<TokenRequest>();
});

it('every component rejects an adapter that needs a part that no step adds', () => {
  expectTypeOf<NeedsMore>().not.toExtend<TokenWizardProps['api']>();
  expectTypeOf<NeedsMore>().not.toExtend<TokenWizardDialogProps['api']>();
  expectTypeOf<NeedsMore>().not.toExtend<TokenManagerProps['api']>();
  expectTypeOf<NeedsOther>().not.toExtend<TokenManagerProps['api']>();
  expectTypeOf<TokenApi<RequestWithIpAllowlist>>().not.toExtend<TokenManagerProps['api']>();
  expectTypeOf<NeedsMore>().not.toExtend<TokenManagerProps<Steps>['api']>();
});

it('infers the request type of a REST adapter', () => {
  const setup: RestApiSetup = { createToken: { body: ({ name }) => ({ label: name }) } };
  // @ts-expect-error a request has no team
  const wrong: RestApiSetup = { createToken: { body: ({ team }) => ({ team }) } };
  // @ts-expect-error nor is there such a field of a token
  const renamed: RestApiSetup = { token: { team: 'group' } };
  // @ts-expect-error a verb is missing
  const route: RestApiSetup = { listTokens: '/tokens' };
  expect([setup, wrong, renamed, route]).toHaveLength(4);
});

it('lets the contract suite send only requests that the adapter accepts', () => {
  expectTypeOf<ContractSubject<RequestWithIpAllowlist>['request']>().toEqualTypeOf<RequestWithIpAllowlist>();
  expectTypeOf(checkTokenApi<RequestWithIpAllowlist>)
    .parameter(0)
    .returns.toExtend<unknown>();
  // @ts-expect-error of another request
  const subject: ContractSubject = { api: needsMore, request: undefined as never };
  expect(subject).toBeDefined();
});

it('accepts only known failure codes', () => {
  // @ts-expect-error there is no such code
  expect(new TokenApiError('teapot').help).toContain('#teapot');
});

it('rejects a typo in the id of a message', () => {
  const messages: TokenManagerProps['messages'] = { 'wizard.title': 'Zugriffstoken erstellen' };
  // @ts-expect-error a typo
  const typo: TokenManagerProps['messages'] = { 'wizard.titel': 'Zugriffstoken erstellen' };
  // @ts-expect-error a typo
  const inWizard: TokenWizardProps['messages'] = { 'reveal.titel': 'Kopieren' };
  expect([messages, typo, inWizard]).toHaveLength(3);
});
