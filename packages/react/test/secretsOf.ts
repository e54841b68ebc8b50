import type { MemoryApi } from '@tokenwright/adapters/memory';

export function secretsOf(api: MemoryApi): string[] {
  const secrets: string[] = [];
  const createToken = api.createToken;
  api.createToken = async (...args) => {
    const result = await createToken(...args);
    if (result.status === 'created' && result.secret) secrets.push(result.secret);
    return result;
  };
  return secrets;
}
