import { checkedCalls } from './checkedCalls.ts';
import { portMethods } from './portMethods.ts';
import type { TokenApi } from './tokenApi.ts';

const known = new WeakMap<object, object>();

/**
 * An API as the pages call it. Each method returns what the port promises or rejects with a `TokenApiError`, and in
 * development the console names each fault of the adapter, without text that may be a secret.
 * The same API returns the same checked API, and a checked API returns itself.
 */
export function checkedApi<Api extends TokenApi<never>>(api: Api): Api {
  const made = known.get(api) ?? checkedCalls(api, portMethods);
  known.set(api, made).set(made, made);
  return made as Api;
}
