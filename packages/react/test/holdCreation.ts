import type { MemoryApi } from '@tokenwright/adapters/memory';

/** Holds the response to the next create. Returns a function that releases the response. */
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
