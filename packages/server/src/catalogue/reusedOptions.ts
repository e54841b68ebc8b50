import type { Principal } from '../principal.ts';
import type { TokenOptions } from '../wire/tokenOptionsSchema.ts';

type LoadOptions = (principal: Principal) => Promise<TokenOptions> | TokenOptions;

const MOST = 100;

/** Returns the earlier object for a known version, so that caches per object stay valid. */
export function reusedOptions(load: LoadOptions): LoadOptions {
  const known = new Map<string, TokenOptions>();
  return async (principal) => {
    const options = await load(principal);
    if (options.version === undefined) return options;
    const reused = known.get(options.version) ?? options;
    known.delete(options.version);
    known.set(options.version, reused);
    const [oldest] = known.keys();
    if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    return reused;
  };
}
