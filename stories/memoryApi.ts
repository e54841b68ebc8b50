import { createMemoryApi, type MemoryApi, type MemoryApiSetup } from '@tokenwright/adapters/memory';
import { type Resource, TokenApiError, type TokenApiErrorCode, type TokenOptions } from '@tokenwright/core';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { everydayForms } from '@tokenwright/dashboard/everydayForms';
import { unusualForms } from '@tokenwright/dashboard/unusualForms';

export function memoryApi(setup: Partial<MemoryApiSetup> = {}): MemoryApi {
  return createMemoryApi({
    options: catalogue,
    resources: { forms: mountlyForms },
    prefix: 'mtl_',
    person: 'Ada Park',
    ...setup,
  });
}

export const mountlyForms: readonly Resource[] = [...everydayForms, ...unusualForms].map(({ name, kind }, index) => ({
  id: `frm_${index + 1}`,
  label: name,
  description: kind,
}));

/** Rejects every acknowledgement. With `conflict`, the token is already revoked. */
export function refusingAcknowledge(code: TokenApiErrorCode): (api: MemoryApi) => MemoryApi {
  return (api) => ({ ...api, acknowledge: () => Promise.reject(new TokenApiError(code)) });
}

const { maxResources: _most, ...policy } = catalogue.policy ?? {};

export const withEveryMode: TokenOptions = {
  ...catalogue,
  policy,
  tokenTypes: catalogue.tokenTypes.map((type) =>
    type.resources ? { ...type, resources: { ...type.resources, modes: ['selected', 'all-current', 'all'] } } : type,
  ),
};
