import type { MemoryApi } from '@tokenwright/adapters/memory';

/** Holds the API's next answer to a create. Returns a function that releases it. */
export function holdCreation(api: MemoryApi): () => void {
  const { createToken } = api;
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  api.createToken = async (...args) => {
    const result = await createToken(...args);
    await held;
    return result;
  };
  return letGo;
}
