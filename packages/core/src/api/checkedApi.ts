import { checkedCalls } from './checkedCalls.ts';
import { portMethods } from './portMethods.ts';
import type { TokenApi } from './tokenApi.ts';

const known = new WeakMap<object, object>();

/**
 * Wraps an API: each method returns a valid result or rejects with a `TokenApiError`. The same API always gets the same
 * wrapper.
 */
export function checkedApi<Api extends TokenApi<never>>(api: Api): Api {
  const made = known.get(api) ?? checkedCalls(api, portMethods);
  known.set(api, made).set(made, made);
  return made as Api;
}
