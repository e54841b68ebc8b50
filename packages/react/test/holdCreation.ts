import type { MemoryApi } from '@tokenwright/adapters/memory';

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
