import type { MemoryApi } from '@tokenwright/adapters/memory';

/** For tests: the secrets that the API gives from now on, so that the page can be searched for them. */
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
