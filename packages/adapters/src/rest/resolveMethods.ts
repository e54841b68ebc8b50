import { defaultRoutes, type RestMethodName } from './defaultRoutes.ts';
import { isWire, type Wire } from './reading.ts';
import type { RestApiSetup } from './restApiSetup.ts';
import type { RestMethod, TokenPlace } from './restMethodSetup.ts';
import type { RestPages } from './restPages.ts';
import type { RestRoute } from './restRoute.ts';

export interface ReadBack {
  readonly route: RestRoute;
  readonly read?: TokenPlace | undefined;
}

export type ResolvedMethod = RestMethod<never> & {
  readonly route: RestRoute;
  readonly pages?: RestPages;
  readonly readBack?: ReadBack;
  readonly read?: unknown;
  readonly rejects?: readonly number[];
  readonly filter?: boolean;
};

export function resolveMethods(setup: RestApiSetup<never>): ReadonlyMap<RestMethodName, ResolvedMethod> {
  const resolved = Object.keys(defaultRoutes).flatMap((key) => {
    const name = key as RestMethodName;
    const given = setup[name] ?? (isWithoutDefault(name, setup) ? false : {});
    return given === false ? [] : ([[name, resolveMethod(name, given)]] as const);
  });
  return new Map<RestMethodName, ResolvedMethod>(resolved);
}

const always: readonly RestMethodName[] = [
  'loadOptions',
  'createToken',
  'searchResources',
  'acknowledge',
  'findByIntent',
  'listTokens',
  'revokeToken',
];

const withIntent: readonly RestMethodName[] = ['acknowledge', 'findByIntent', 'rotateToken', 'claimToken'];

function isWithoutDefault(name: RestMethodName, setup: RestApiSetup<never>): boolean {
  if (withIntent.includes(name) && setup.idempotency === 'none') return true;
  if (name === 'restoreToken' && setup.revocation === 'deletes') return true;
  return !always.includes(name) && (setup.createToken !== undefined || setup.token !== undefined);
}

function resolveMethod(name: RestMethodName, given: unknown): ResolvedMethod {
  const { readBack, ...own } = withRoute<Wire>(given);
  return {
    route: defaultRoutes[name],
    ...own,
    ...(readBack !== undefined && { readBack: withRoute<ReadBack>(readBack) }),
  } as ResolvedMethod;
}

function withRoute<Given>(given: unknown): Given {
  return (isWire(given) ? given : { route: given }) as Given;
}
