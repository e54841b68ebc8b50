import {
  type ApiMethod,
  idempotencyShape,
  portMethods,
  revocationShape,
  tokenApiErrorCodes,
} from '@tokenwright/core/api';
import { isWire } from './reading.ts';
import type { RestApiSetup } from './restApiSetup.ts';
import type { RestMethod } from './restMethodSetup.ts';
import type { RestPages } from './restPages.ts';
import { checkPlaceholders, checkRoute, type RestRoute } from './restRoute.ts';

export type ResolvedMethod = RestMethod<never> & {
  readonly route: RestRoute;
  readonly pages?: RestPages;
  readonly readBack?: RestRoute;
  readonly read?: unknown;
  readonly rejects?: readonly number[];
  readonly filter?: boolean;
};

const methods = {
  loadOptions: { route: 'GET /options', names: [] },
  createToken: { route: 'POST /tokens', names: ['intentKey', 'intentUuid', 'expiresAt', 'justification'] },
  searchResources: { route: 'GET /resources/{type}?query={query}', names: ['type', 'query'] },
  acknowledge: { route: 'POST /tokens/{id}/acknowledge', names: ['id', 'intentKey', 'intentUuid'] },
  findByIntent: { route: 'GET /intents/current', names: ['intentKey', 'intentUuid'] },
  listTokens: { route: 'GET /tokens', names: ['query', 'status', 'sort', 'limit'] },
  getToken: { route: 'GET /tokens/{id}', names: ['id'] },
  checkName: { route: 'GET /names/check?name={name}', names: ['name'] },
  verifyToken: { route: 'POST /verify', names: ['secret'] },
  revokeToken: { route: 'POST /tokens/{id}/revoke', names: ['id', 'reason'] },
  rotateToken: { route: 'POST /tokens/{id}/rotate', names: ['id', 'overlap', 'intentKey', 'intentUuid'] },
  endOverlap: { route: 'POST /tokens/{id}/end-overlap', names: ['id'] },
  cancelRotation: { route: 'POST /tokens/{id}/cancel-rotation', names: ['id'] },
  updateToken: {
    route: 'PATCH /tokens/{id}',
    names: ['id', 'version', 'name', 'description', 'permissions', 'resources'],
  },
  renewToken: { route: 'POST /tokens/{id}/renew', names: ['id', 'version', 'expiration', 'expiresAt'] },
  restoreToken: { route: 'POST /tokens/{id}/restore', names: ['id'] },
  decideRequest: { route: 'POST /tokens/{id}/decide', names: ['id', 'decision', 'narrowed', 'reason'] },
  claimToken: { route: 'POST /tokens/{id}/claim', names: ['id', 'intentKey', 'intentUuid'] },
  withdrawRequest: { route: 'POST /tokens/{id}/withdraw', names: ['id'] },
  listEvents: { route: 'GET /events?token={tokenId}', names: ['tokenId'] },
} as const satisfies Readonly<Record<RestMethodName, { readonly route: RestRoute; readonly names: readonly string[] }>>;

export type RestMethodName = ApiMethod;

const requestFields = ['name', 'description', 'tokenType', 'permissions', 'resources', 'expiration'];

const others = {
  baseUrl: 'string',
  headers: undefined,
  changeHeaders: 'object',
  credentials: 'string',
  fetch: 'function',
  timeout: 'number',
  maxResponseBytes: 'number',
  idempotencyHeader: undefined,
  problem: undefined,
  codes: 'object',
  retryAfter: 'function',
  isProblem: 'function',
  idempotency: 'string',
  revocation: 'string',
  options: undefined,
  token: undefined,
  pages: 'object',
} as const satisfies Record<Exclude<keyof RestApiSetup, RestMethodName>, string | undefined>;

export function checkSetup(setup: RestApiSetup<never>): ReadonlyMap<RestMethodName, ResolvedMethod> {
  for (const [name, value] of Object.entries(setup)) checkOption(name, value);
  checkCodes(setup.codes, 'codes');
  checkReading(setup.token, 'token');
  checkReading(setup.problem, 'problem');
  checkPages(setup.pages, 'pages');
  const { idempotency = 'replays-secret', revocation = 'keeps' } = setup;
  const fault = idempotencyShape(idempotency, 'idempotency') ?? revocationShape(revocation, 'revocation');
  if (fault !== undefined) throw new Error(fault);
  const resolved = Object.keys(methods).flatMap((key) => {
    const name = key as RestMethodName;
    const given = setup[name] ?? (isWithoutDefault(name, setup) ? false : {});
    if (given === false && portMethods[name].isRequired) throw new Error(`${name}: can't be false. Name its route.`);
    return given === false ? [] : ([[name, resolveMethod(name, given)]] as const);
  });
  const methodOf = new Map<RestMethodName, ResolvedMethod>(resolved);
  if (revocation === 'deletes' && methodOf.get('revokeToken')?.readBack !== undefined) {
    throw new Error(
      "revokeToken.readBack: a deleted token can't be fetched. Leave it out, or set revocation: 'keeps'.",
    );
  }
  return methodOf;
}

const ofContract: readonly RestMethodName[] = [
  ...(['getToken', 'checkName', 'verifyToken', 'rotateToken', 'endOverlap', 'cancelRotation'] as const),
  ...(['updateToken', 'renewToken', 'restoreToken', 'decideRequest', 'claimToken', 'withdrawRequest'] as const),
  'listEvents',
];

const withIntent: readonly RestMethodName[] = ['acknowledge', 'findByIntent', 'rotateToken', 'claimToken'];

function isWithoutDefault(name: RestMethodName, setup: RestApiSetup<never>): boolean {
  if (withIntent.includes(name) && setup.idempotency === 'none') return true;
  if (name === 'restoreToken' && setup.revocation === 'deletes') return true;
  return ofContract.includes(name) && (setup.createToken !== undefined || setup.token !== undefined);
}

function checkOption(name: string, value: unknown): void {
  if (Object.hasOwn(methods, name)) return;
  if (!Object.hasOwn(others, name)) throw new Error(`createRestApi has no option "${name}".`);
  const type = others[name as keyof typeof others];
  const isRight = value === undefined || type === undefined || (typeof value === type && value !== null);
  if (!isRight) throw new Error(`${name}: expected a value of type ${type}.`);
}

function resolveMethod(name: RestMethodName, given: unknown): ResolvedMethod {
  if (typeof given !== 'string' && !isWire(given)) {
    throw new Error(`${name}: expected a route, such as "${methods[name].route}", an object with a route, or false.`);
  }
  const { route, names } = methods[name];
  const method = { route, ...(typeof given === 'string' ? { route: given } : given) } as ResolvedMethod;
  const known = parts.filter((part) => fits(part, name));
  const stray = Object.keys(method).find((key) => !known.includes(key));
  if (stray !== undefined) throw new Error(`${name}: has no option "${stray}". It takes ${known.join(', ')}.`);
  // URLs end up in logs, so they can't contain the secret.
  checkRoute(
    method.route,
    `${name}.route`,
    names.filter((placeholder) => placeholder !== 'secret'),
  );
  if (method.readBack !== undefined) checkRoute(method.readBack, `${name}.readBack`, ['id']);
  checkPlaceholders(method.headers, `${name}.headers`, names);
  checkBody(name, method, names);
  checkCodes(method.codes, `${name}.codes`);
  if (answersToken.includes(name)) checkPlace(method.read, `${name}.read`);
  else checkReading(method.read, `${name}.read`);
  checkPages(method.pages, `${name}.pages`);
  return method;
}

const answersToken: readonly RestMethodName[] = [
  ...(['getToken', 'revokeToken', 'endOverlap', 'cancelRotation', 'updateToken', 'renewToken'] as const),
  ...(['restoreToken', 'decideRequest', 'withdrawRequest'] as const),
];

const parts = ['route', 'body', 'headers', 'codes', 'read', 'pages', 'filter', 'readBack', 'rejects'];

function fits(part: string, name: RestMethodName): boolean {
  if (part === 'pages') return ['listTokens', 'searchResources', 'listEvents'].includes(name);
  if (part === 'filter') return name === 'searchResources';
  if (part === 'readBack') return name === 'revokeToken';
  if (part === 'rejects') return name === 'verifyToken';
  return part !== 'read' || (name !== 'listTokens' && name !== 'acknowledge');
}

function checkBody(name: RestMethodName, { route, body }: ResolvedMethod, names: readonly string[]): void {
  if (body === undefined) return;
  if (route.startsWith('GET ')) throw new Error(`${name}.body: a GET has no body. Use POST in ${name}.route.`);
  if (typeof body === 'function') return;
  if (!isWire(body)) throw new Error(`${name}.body: expected an object with placeholders, or a function.`);
  checkPlaceholders(body, `${name}.body`, name === 'createToken' ? [...names, ...requestFields] : names);
}

function checkCodes(codes: unknown, option: string): void {
  for (const [name, meaning] of Object.entries(codes ?? {})) {
    const code: unknown = isWire(meaning) ? meaning.code : undefined;
    if (tokenApiErrorCodes.includes(code as never)) continue;
    throw new Error(`${option}.${name}: expected { code } with a code of TokenApiError, such as "conflict".`);
  }
}

function checkReading(reading: unknown, option: string): void {
  if (reading === undefined || typeof reading === 'function') return;
  if (isWire(reading) && Object.values(reading).every((path) => typeof path === 'string')) return;
  throw new Error(`${option}: expected a function, or an object whose values are paths, such as { id: 'key.id' }.`);
}

function checkPlace(place: unknown, option: string): void {
  if (place === undefined || typeof place === 'string' || typeof place === 'function') return;
  throw new Error(`${option}: expected the path of the token in the response, such as "data", or a function.`);
}

function checkPages(pages: unknown, option: string): void {
  if (pages === undefined || (isWire(pages) && typeof pages.ask === 'function' && typeof pages.read === 'function'))
    return;
  throw new Error(`${option}: expected pages, such as numberedPages({ page: 'page' }).`);
}
