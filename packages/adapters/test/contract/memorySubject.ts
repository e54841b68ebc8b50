import { type TokenApi, TokenApiError, type TokenOptions, type TokenRequest } from '@tokenwright/core';
import type { ContractSubject } from '../../src/contract/contractSubject.ts';
import type { Fault } from '../../src/faulty/fault.ts';
import { createMemoryApi } from '../../src/memory/createMemoryApi.ts';
import type { Failure } from '../../src/memory/failurePlan.ts';
import type { MemoryApiSetup } from '../../src/memory/memoryApiSetup.ts';

export const contractOptions: TokenOptions = {
  version: 'v1',
  groups: [
    {
      id: 'content',
      label: 'Content',
      permissions: [
        {
          id: 'forms',
          label: 'Forms',
          levels: [
            { id: 'read', label: 'Read' },
            { id: 'write', label: 'Write', risk: 'elevated', riskReason: 'It can change what customers see.' },
          ],
        },
        { id: 'Entries', label: 'Entries', levels: [{ id: 'read', label: 'Read' }] },
      ],
    },
  ],
  tokenTypes: [
    { id: 'service', label: 'Service token' },
    { id: 'scoped', label: 'Scoped token', resources: { type: 'form', label: 'forms' } },
  ],
  expirations: { presets: [7, 30] },
  policy: { noExpiration: { allowed: true } },
  owners: [
    { id: 'bo', label: 'Bo', kind: 'person' },
    { id: 'ci', label: 'CI', kind: 'service' },
  ],
};

const forms = Array.from({ length: 7 }, (_, index) => ({ id: `Form/${index}`, label: `Survey ${index}` }));

export const contractRequest: TokenRequest = {
  name: 'CRM sync',
  description: 'Nightly',
  permissions: [
    { permission: 'forms', level: 'read' },
    { permission: 'Entries', level: 'read' },
  ],
  tokenType: 'service',
  expiration: { days: 30 },
};

const scopedRequest: TokenRequest = {
  ...contractRequest,
  tokenType: 'scoped',
  resources: { mode: 'selected', ids: ['Form/1', 'Form/2'] },
};

const failures: Partial<Record<Fault, Failure>> = {
  'drop-before': 'lose-request',
  'html-before': 'lose-request',
  'error-before': 'lose-request',
  'drop-after': 'lose-response',
  'html-after': 'lose-response',
  'error-after': 'lose-response',
  'half-body': 'lose-response',
  hang: 'hang-after',
  'signed-out': 'unauthenticated',
  'rate-limited': 'rate-limited',
  'rate-limited-until': 'rate-limited',
  'in-flight': new TokenApiError('conflict', { retryAfter: 1_000 }),
};

export type Changeable = { -readonly [Member in keyof TokenApi]: TokenApi[Member] };

export function memorySubject(
  setup: Partial<MemoryApiSetup> = {},
): Omit<ContractSubject, 'api'> & { readonly api: Changeable } {
  const own = { options: contractOptions, resources: { form: forms }, pageSize: 2, ...setup };
  const api = createMemoryApi(own);
  return {
    api,
    request: contractRequest,
    otherRequests: [scopedRequest],
    pageSize: 2,
    timeout: 1_000,
    signedOut: signedOut(own),
    stranger: createMemoryApi(own),
    breakNext(fault, method) {
      if (fault === 'duplicate') return twice(api);
      const failure = failures[fault];
      if (failure) api.failNext(method, failure);
      return failure !== undefined;
    },
  };
}

function signedOut(setup: MemoryApiSetup): TokenApi {
  const fail = {
    loadOptions: 'unauthenticated',
    createToken: 'unauthenticated',
    listTokens: 'unauthenticated',
  } as const;
  return createMemoryApi({ ...setup, fail });
}

function twice(api: Changeable): void {
  const create = api.createToken;
  api.createToken = async (request, call) => {
    api.createToken = create;
    const [first, second] = await Promise.allSettled([create(request, call), create(request, call)]);
    if (second.status === 'fulfilled') return second.value;
    if (first.status === 'fulfilled') return first.value;
    throw second.reason;
  };
}
