import type { Principal } from '../principal.ts';
import type { TokenOptions } from '../wire/tokenOptionsSchema.ts';

type LoadOptions = (principal: Principal) => Promise<TokenOptions> | TokenOptions;

/** Catalogues that differ by role or plan; more would keep too much memory. */
const MOST = 100;

/** Returns the same object for the same version, so that everything computed from the object is computed once. */
export function reusedOptions(load: LoadOptions): LoadOptions {
  const known = new Map<string, TokenOptions>();
  return async (principal) => {
    const options = await load(principal);
    if (options.version === undefined) return options;
    const reused = known.get(options.version) ?? options;
    // Reinserted, so that the first key is the one that was unused for the longest time.
    known.delete(options.version);
    known.set(options.version, reused);
    const [oldest] = known.keys();
    if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    return reused;
  };
}
