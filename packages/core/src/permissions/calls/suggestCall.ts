import type { Endpoint } from '../../api/tokenOptions.ts';
import type { Grant } from '../../token/token.ts';
import type { Catalogue } from '../catalogue.ts';
import { routesOf } from './matchRoutes.ts';

/** A GET without parameters. */
export interface SuggestedCall {
  readonly endpoint: Endpoint;
  readonly grant: Grant;
}

/** Needs no ids and no quoting. */
const PLAIN_PATH = /^\/[\w\-./~]*$/;

/** The first GET without parameters that these grants allow. */
export function suggestCall(grants: readonly Grant[], catalogue: Catalogue): SuggestedCall | undefined {
  const granted = new Map(grants.map((grant) => [grant.permission, catalogue.rank(grant)]));
  return routesOf(catalogue).find(
    ({ endpoint, grant }) =>
      endpoint.method.toUpperCase() === 'GET' &&
      PLAIN_PATH.test(endpoint.path) &&
      catalogue.rank(grant) <= (granted.get(grant.permission) ?? -1),
  );
}
