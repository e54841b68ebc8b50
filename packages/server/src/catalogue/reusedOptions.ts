import type { Principal } from '../principal.ts';
import type { TokenOptions } from '../wire/tokenOptionsSchema.ts';

type LoadOptions = (principal: Principal) => Promise<TokenOptions> | TokenOptions;

const MOST = 100;

/** Returns the earlier object for a known version, so that caches per object stay valid. */
export function reusedOptions(load: LoadOptions): LoadOptions {
  const known = new Map<string, TokenOptions>();
  return async (principal) => {
    const options = await load(principal);
    requireCatalogue(options);
    if (options.version === undefined) return options;
    const reused = known.get(options.version) ?? options;
    known.delete(options.version);
    known.set(options.version, reused);
    const [oldest] = known.keys();
    if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    return reused;
  };
}

function requireCatalogue(options: Partial<TokenOptions> | null | undefined): void {
  if (Array.isArray(options?.groups) && Array.isArray(options.tokenTypes)) return;
  const found = typeof options === 'object' && options !== null ? 'an object without groups or tokenTypes' : options;
  throw new Error(`\`options\` returned ${found}. Return a catalogue: { groups, tokenTypes, expirations }.`);
}
