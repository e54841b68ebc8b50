import { type Resource, TokenApiError, type TokenOptions } from '@tokenwright/core/api';
import type { MemoryApiSetup } from './memoryApiSetup.ts';

export interface Offer {
  readonly options: TokenOptions;
  readonly resourcesOf: (type: string) => readonly Resource[];
  readonly now: number;
}

export interface Offers {
  load(): TokenOptions;
  resourcesOf(type: string): readonly Resource[];
  latest(): TokenOptions;
  current(): Offer;
}

export function createOffers({ options, resources = {} }: MemoryApiSetup, clock: () => number): Offers {
  const read = (): TokenOptions => (typeof options === 'function' ? options() : options);
  const resourcesOf = (type: string): readonly Resource[] =>
    (Object.hasOwn(resources, type) ? resources[type] : undefined) ?? [];
  let loaded: TokenOptions | undefined;
  return {
    load() {
      loaded = read();
      return loaded;
    },
    resourcesOf,
    latest: read,
    current() {
      const now = read();
      if (loaded && now.version !== loaded.version) throw new TokenApiError('options-changed');
      return { options: now, resourcesOf, now: clock() };
    },
  };
}
