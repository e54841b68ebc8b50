import { checkedCalls } from './checkedCalls.ts';
import { portMethods } from './portMethods.ts';
import type { TokenApi } from './tokenApi.ts';

const known = new WeakMap<object, object>();

/**
 * Each method returns what the port promises or rejects with a `TokenApiError`. The same API returns the same checked API.
 */
export function checkedApi<Api extends TokenApi<never>>(api: Api): Api {
  const made = known.get(api) ?? checkedCalls(api, portMethods);
  known.set(api, made).set(made, made);
  return made as Api;
}
