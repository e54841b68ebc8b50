import type { Endpoint } from '../../api/tokenOptions.ts';
import type { Grant } from '../../token/token.ts';
import type { Catalogue } from '../catalogue.ts';
import { routesOf } from './matchRoutes.ts';

export interface SuggestedCall {
  readonly endpoint: Endpoint;
  /** The granted level that allows it. */
  readonly grant: Grant;
}

/** A path that needs no ids and no quoting in a shell or a string. */
const PLAIN_PATH = /^\/[\w\-./~]*$/;

/**
 * The first call that a token with these grants may make and that changes nothing: a GET without parameters.
 * `undefined` if the catalogue names none.
 */
export function suggestCall(grants: readonly Grant[], catalogue: Catalogue): SuggestedCall | undefined {
  const granted = new Map(grants.map((grant) => [grant.permission, catalogue.rank(grant)]));
  return routesOf(catalogue).find(
    ({ endpoint, grant }) =>
      endpoint.method.toUpperCase() === 'GET' &&
      PLAIN_PATH.test(endpoint.path) &&
      catalogue.rank(grant) <= (granted.get(grant.permission) ?? -1),
  );
}
