import { createMemoryApi, type MemoryApi, type MemoryApiSetup } from '@tokenwright/adapters/memory';
import { exampleOptions } from './exampleOptions.ts';

export const exampleForms = Array.from({ length: 45 }, (_, index) => ({
  id: `form-${index + 1}`,
  label: `Survey ${index + 1}`,
}));

export function exampleApi(more: Partial<MemoryApiSetup> = {}): MemoryApi {
  return createMemoryApi({ options: exampleOptions, resources: { form: exampleForms }, ...more });
}

export async function tokenCount(api: MemoryApi): Promise<number> {
  return (await api.listTokens?.({}))?.items.length ?? 0;
}
