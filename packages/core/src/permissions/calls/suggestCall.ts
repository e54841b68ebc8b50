import type { Endpoint } from '../../api/tokenOptions.ts';
import type { Grant } from '../../token/token.ts';
import type { Catalogue } from '../catalogue.ts';
import { routesOf } from './matchRoutes.ts';

/** A GET endpoint without parameters, and its grant. */
export interface SuggestedCall {
  readonly endpoint: Endpoint;
  readonly grant: Grant;
}

const PLAIN_PATH = /^\/[\w\-./~]*$/;

/** Returns the first GET endpoint without parameters that these grants allow. */
export function suggestCall(grants: readonly Grant[], catalogue: Catalogue): SuggestedCall | undefined {
  const granted = new Map(grants.map((grant) => [grant.permission, catalogue.rank(grant)]));
  return routesOf(catalogue).find(
    ({ endpoint, grant }) =>
      endpoint.method.toUpperCase() === 'GET' &&
      PLAIN_PATH.test(endpoint.path) &&
      catalogue.rank(grant) <= (granted.get(grant.permission) ?? -1),
  );
}
