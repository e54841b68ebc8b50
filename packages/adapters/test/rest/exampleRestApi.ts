import type { TokenRequest } from '@tokenwright/core';
import { createRestApi } from '../../src/rest/createRestApi.ts';
import { type Act, scriptedFetch } from './scriptedFetch.ts';

export const exampleKey = 'a1'.repeat(32);
export const exampleSecret = 'twk_0123456789abcdefghijABCDEFGHIJ000000';

export const exampleRequest: TokenRequest = {
  name: 'CRM sync',
  permissions: [{ permission: 'forms', level: 'read' }],
  tokenType: 'service',
  expiration: { days: 30 },
};

export function exampleRestApi(...acts: readonly [Act, ...Act[]]) {
  const { fetch, sent } = scriptedFetch(...acts);
  return { api: createRestApi({ baseUrl: 'http://api.test', fetch }), sent };
}

export function exampleCall() {
  return { intentKey: exampleKey, signal: new AbortController().signal };
}

export function causeOf({ cause }: Error): string {
  return cause instanceof Error ? cause.message : 'no cause';
}
