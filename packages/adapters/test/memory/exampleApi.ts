import type { TokenRequest } from '@tokenwright/core';
import { createMemoryApi, type MemoryApi } from '../../src/memory/createMemoryApi.ts';
import type { MemoryApiSetup } from '../../src/memory/memoryApiSetup.ts';
import { exampleOptions } from './exampleOptions.ts';

export const exampleNow = Date.parse('2026-03-01T12:00:00.000Z');

export const exampleForms = Array.from({ length: 45 }, (_, index) => ({
  id: `form-${index + 1}`,
  label: `Survey ${index + 1}`,
}));

export const exampleRequest: TokenRequest = {
  name: 'CRM sync',
  permissions: [{ permission: 'forms', level: 'read' }],
  tokenType: 'service',
  expiration: { days: 30 },
};

export function exampleApi(more: Partial<MemoryApiSetup> = {}): MemoryApi {
  return createMemoryApi({
    options: exampleOptions,
    resources: { form: exampleForms },
    clock: () => exampleNow,
    ...more,
  });
}

export function exampleCall(intentKey = 'a'.repeat(64)) {
  return { intentKey, signal: new AbortController().signal };
}

export async function tokenCount(api: MemoryApi): Promise<number | undefined> {
  return (await api.listTokens?.({}))?.total;
}
