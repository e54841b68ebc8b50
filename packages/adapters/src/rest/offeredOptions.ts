import { TokenApiError, type TokenOptions } from '@tokenwright/core';
import { readAs } from './readAs.ts';
import { readThrough } from './reading.ts';
import type { RestWorld } from './restMethods.ts';
import { tokenOptionsSchema } from './tokenOptionsSchema.ts';

/** What may be chosen, from the API or from the host. */
export function offeredOptions<Request>({ setup, routes, send }: RestWorld<Request>) {
  const { options, offered } = setup;
  let version: string | undefined;
  const load = async (signal: AbortSignal | undefined): Promise<TokenOptions> => {
    if (typeof options === 'function') return asked(options);
    if (options) return options;
    const answer = await send({ route: routes.loadOptions, signal });
    return readAs(tokenOptionsSchema, answer, (body) => readThrough(offered, body));
  };
  return {
    async load(signal: AbortSignal | undefined): Promise<TokenOptions> {
      const loaded = await load(signal);
      version = loaded.version;
      return loaded;
    },
    /** Of the options that were loaded last. */
    version: (): string | undefined => version,
  };
}

async function asked(options: () => TokenOptions | Promise<TokenOptions>): Promise<TokenOptions> {
  try {
    return await options();
  } catch (cause) {
    throw cause instanceof TokenApiError ? cause : new TokenApiError('unavailable', { cause });
  }
}
