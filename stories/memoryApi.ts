import { createMemoryApi, type MemoryApi, type MemoryApiSetup } from '@tokenwright/adapters/memory';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { mountlyForms } from './mountlyForms.ts';

/** The demo's catalogue and forms on an API in the memory of the page. */
export function memoryApi(setup: Partial<MemoryApiSetup> = {}): MemoryApi {
  return createMemoryApi({
    options: catalogue,
    resources: { forms: mountlyForms },
    prefix: 'mtl_',
    person: 'Ada Park',
    ...setup,
  });
}
