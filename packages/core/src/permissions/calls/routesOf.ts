import type { Endpoint } from '../../api/tokenOptions.ts';
import type { Grant } from '../../token/token.ts';
import type { Catalogue, CatalogueEntry } from '../catalogue.ts';

/** An endpoint of the catalogue, and the grant that allows it. */
export interface Route {
  readonly grant: Grant;
  readonly endpoint: Endpoint;
  /** Of the path, `{id}` and `:id` standing for any one segment. */
  readonly segments: readonly string[];
}

const known = new WeakMap<Catalogue, readonly Route[]>();

/** Every endpoint of every level, read once. */
export function routesOf(catalogue: Catalogue): readonly Route[] {
  const made = known.get(catalogue) ?? catalogue.entries.flatMap(routesOfEntry);
  known.set(catalogue, made);
  return made;
}

/** Whether a segment of a route stands for any segment of a call. */
export function isParameter(segment: string): boolean {
  return segment.startsWith(':') || segment.includes('{') || segment === '*';
}

function routesOfEntry({ permission, grants }: CatalogueEntry): readonly Route[] {
  return grants.flatMap((grant, rank) =>
    (permission.levels[rank]?.endpoints ?? []).map((endpoint) => {
      const segments = endpoint.path.split('/').filter(Boolean);
      return { grant, endpoint, segments };
    }),
  );
}
