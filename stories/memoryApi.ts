import { createMemoryApi, type MemoryApi, type MemoryApiSetup } from '@tokenwright/adapters/memory';
import { type Resource, TokenApiError, type TokenApiErrorCode, type TokenOptions } from '@tokenwright/core';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { everydayForms } from '@tokenwright/dashboard/everydayForms';
import { unusualForms } from '@tokenwright/dashboard/unusualForms';

/** The demo catalog and forms in an in-memory API. */
export function memoryApi(setup: Partial<MemoryApiSetup> = {}): MemoryApi {
  return createMemoryApi({
    options: catalogue,
    resources: { forms: mountlyForms },
    prefix: 'mtl_',
    person: 'Ada Park',
    ...setup,
  });
}

/** The 250 forms of the demo workspace. */
export const mountlyForms: readonly Resource[] = [...everydayForms, ...unusualForms].map(({ name, kind }, index) => ({
  id: `frm_${index + 1}`,
  label: name,
  description: kind,
}));

/** Rejects every acknowledgement; `conflict` means the token is already revoked. */
export function refusingAcknowledge(code: TokenApiErrorCode): (api: MemoryApi) => MemoryApi {
  return (api) => ({ ...api, acknowledge: () => Promise.reject(new TokenApiError(code)) });
}

const { maxResources: _most, ...policy } = catalogue.policy ?? {};

/** The demo options with every resource mode and no resource limit. */
export const withEveryMode: TokenOptions = {
  ...catalogue,
  policy,
  tokenTypes: catalogue.tokenTypes.map((type) =>
    type.resources ? { ...type, resources: { ...type.resources, modes: ['selected', 'all-current', 'all'] } } : type,
  ),
};
