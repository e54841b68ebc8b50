import {
  type AnswerOf,
  answerFault,
  idempotencyShape,
  type Page,
  portMethods,
  revocationShape,
  type Token,
} from '@tokenwright/core/api';
import { checkPlace, checkReadBack } from './checkReadBack.ts';
import { checkPlaceholders, checkRoute } from './checkRoute.ts';
import { checkCodes, checkHeaders, checkValue, expectations } from './checkValue.ts';
import { defaultRoutes, type RestMethodName } from './defaultRoutes.ts';
import { mayPlaceIntent } from './placesIntent.ts';
import { isWire } from './reading.ts';
import { type ResolvedMethod, resolveMethods } from './resolveMethods.ts';
import type { RestApiSetup } from './restApiSetup.ts';
import { isJson } from './restRequest.ts';
import { placeholdersIn } from './restRoute.ts';

const parts = ['name', 'description', 'permissions', 'resources'] as const;
const intent = ['intentKey', 'intentUuid'] as const;

const morePlaceholders: { readonly [Method in RestMethodName]?: readonly string[] } = {
  createToken: [...intent, 'expiresAt', 'justification', ...parts, 'tokenType', 'expiration'],
  acknowledge: intent,
  findByIntent: intent,
  listTokens: ['query', 'status', 'hygiene', 'sort', 'limit'],
  verifyToken: ['secret'],
  revokeToken: ['reason'],
  rotateToken: ['overlap', 'reason', ...intent],
  endOverlap: ['hint'],
  cancelRotation: ['hint'],
  updateToken: ['version', 'reason', ...parts],
  renewToken: ['version', 'expiration', 'expiresAt', 'reason'],
  transferToken: ['owner', 'reason', 'version'],
  decideRequest: ['decision', 'narrowed', 'reason'],
  claimToken: intent,
};

type OtherOption = Exclude<keyof RestApiSetup, RestMethodName>;

const ownChecks: { readonly [Name in Exclude<OtherOption, keyof typeof expectations>]: (value: unknown) => void } = {
  headers: (value) => typeof value === 'function' || checkHeaders(value, 'headers'),
  changeHeaders: (value) => checkHeaders(value, 'changeHeaders'),
  problem: (value) => checkReading(value, 'problem'),
  codes: (value) => checkCodes(value, 'codes'),
  idempotency: (value = 'none') => refuse(idempotencyShape(value, 'idempotency')),
  revocation: (value = 'keeps') => refuse(revocationShape(value, 'revocation')),
  options: checkOptionsGiven,
  token: (value) => checkReading(value, 'token'),
  pages: (value) => checkPages(value, 'pages'),
};

/** @throws {Error} that names the invalid option */
export function checkSetup(setup: RestApiSetup<never>): void {
  for (const [name, value] of Object.entries(setup)) checkOption(name, value);
  const methods = resolveMethods(setup);
  for (const key of Object.keys(defaultRoutes)) {
    const name = key as RestMethodName;
    const method = methods.get(name);
    if (method) checkMethod(name, method);
    else if (portMethods[name].isRequired) throw new Error(`${name}: can't be false. Set its route.`);
  }
  if (setup.revocation === 'deletes' && methods.get('revokeToken')?.readBack !== undefined) {
    throw new Error(
      "revokeToken.readBack: a deleted token can't be fetched. Leave it out, or set revocation: 'keeps'.",
    );
  }
  if (
    setup.idempotency !== 'none' &&
    setup.idempotencyHeader === false &&
    !mayPlaceIntent(methods.get('createToken'))
  ) {
    throw new Error(
      "idempotencyHeader: false sends no intent key, so the API can't recognize a repeated create call. Put " +
        "{intentKey} into the route, body, or headers of createToken, or set idempotency: 'none'.",
    );
  }
}

function refuse(fault: string | undefined): void {
  if (fault !== undefined) throw new Error(fault);
}

function checkOption(name: string, value: unknown): void {
  if (Object.hasOwn(expectations, name)) checkValue(name as keyof typeof expectations, value);
  else if (Object.hasOwn(ownChecks, name)) ownChecks[name as keyof typeof ownChecks](value);
  else if (!Object.hasOwn(defaultRoutes, name)) throw new Error(`createRestApi has no option "${name}".`);
  else if (value === null) throw new Error(`${name}: expected a route, an object, or false.`);
}

function checkOptionsGiven(options: unknown): void {
  if (options === undefined || typeof options === 'function') return;
  const fault = answerFault('loadOptions', options);
  if (fault !== undefined) throw new Error(`options: ${fault}`);
}

function checkMethod(name: RestMethodName, method: ResolvedMethod): void {
  if (method.readBack !== undefined) checkReadBack(name, method.readBack, method);
  const known = Object.keys(settings).filter((setting) => settings[setting]?.(name));
  const stray = Object.keys(method).find((key) => !known.includes(key));
  if (stray !== undefined) throw new Error(`${name}: has no option "${stray}". It takes ${known.join(', ')}.`);
  const usual = [...placeholdersIn(defaultRoutes[name]), ...(morePlaceholders[name] ?? [])];
  const names = [...usual, ...checkedPlaceholders(name, method.placeholders, usual)];
  // URLs end up in logs, so they can't contain the secret.
  checkRoute(
    method.route,
    `${name}.route`,
    names.filter((placeholder) => placeholder !== 'secret'),
  );
  checkHeaders(method.headers, `${name}.headers`);
  checkPlaceholders(method.headers, `${name}.headers`, names);
  checkBody(name, method, names);
  checkCodes(method.codes, `${name}.codes`);
  if (kinds[name] === 'token') checkPlace(method.read, `${name}.read`);
  else checkReading(method.read, `${name}.read`);
  checkPages(method.pages, `${name}.pages`);
  checkValue('filter', method.filter, `${name}.filter`);
  checkValue('rejects', method.rejects, `${name}.rejects`);
}

type KindOf<Answer> = Answer extends Token | undefined ? 'token' : Answer extends Page<unknown> ? 'page' : 'other';

type Kinds = {
  readonly [Method in RestMethodName as KindOf<AnswerOf<Method>> extends 'other' ? never : Method]: KindOf<
    AnswerOf<Method>
  >;
};

const kinds: Kinds & { readonly [Method in RestMethodName]?: 'token' | 'page' } = {
  searchResources: 'page',
  listTokens: 'page',
  getToken: 'token',
  revokeToken: 'token',
  endOverlap: 'token',
  cancelRotation: 'token',
  updateToken: 'token',
  renewToken: 'token',
  transferToken: 'token',
  restoreToken: 'token',
  decideRequest: 'token',
  withdrawRequest: 'token',
  listEvents: 'page',
};

const settings: Readonly<Record<string, (name: RestMethodName) => boolean>> = {
  route: () => true,
  placeholders: (name) => name !== 'verifyToken' && name !== 'loadOptions',
  body: () => true,
  headers: () => true,
  codes: () => true,
  read: (name) => name !== 'listTokens' && name !== 'acknowledge',
  pages: (name) => kinds[name] === 'page',
  filter: (name) => name === 'searchResources',
  readBack: (name) => name === 'createToken' || (name !== 'getToken' && kinds[name] === 'token'),
  rejects: (name) => name === 'verifyToken',
};

function checkBody(name: RestMethodName, { route, body }: ResolvedMethod, names: readonly string[]): void {
  if (body === undefined) return;
  if (route.startsWith('GET ')) throw new Error(`${name}.body: a GET has no body. Use POST in ${name}.route.`);
  if (typeof body === 'function') return;
  if (!isWire(body)) throw new Error(`${name}.body: expected an object with placeholders, or a function.`);
  checkJson(body, `${name}.body`);
  checkPlaceholders(body, `${name}.body`, names);
}

function checkJson(template: unknown, option: string): void {
  if (!isJson(template))
    throw new Error(`${option}: a template contains only JSON. Return other values from a function.`);
  if (typeof template !== 'object' || template === null) return;
  for (const [name, inner] of Object.entries(template)) checkJson(inner, `${option}.${name}`);
}

function checkedPlaceholders(name: string, own: unknown, usual: readonly string[]): readonly string[] {
  if (own === undefined) return [];
  if (!isWire(own)) throw new Error(`${name}.placeholders: expected an object with functions.`);
  for (const [placeholder, value] of Object.entries(own)) {
    if (typeof value === 'function' && /^\w+$/.test(placeholder) && !usual.includes(placeholder)) continue;
    throw new Error(
      `${name}.placeholders.${placeholder}: expected a function. Its name has only letters, digits, and "_", and isn't a built-in placeholder.`,
    );
  }
  return Object.keys(own);
}

function checkReading(reading: unknown, option: string): void {
  if (reading === undefined || typeof reading === 'function') return;
  if (isWire(reading) && Object.values(reading).every(isPath)) return;
  throw new Error(`${option}: expected a function, or an object whose values are paths, such as { id: 'key.id' }.`);
}

function isPath(path: unknown): boolean {
  return typeof path === 'string' && (path === '' || path.split('.').every((name) => name !== ''));
}

function checkPages(pages: unknown, option: string): void {
  if (pages === undefined || (isWire(pages) && typeof pages.ask === 'function' && typeof pages.read === 'function'))
    return;
  throw new Error(`${option}: expected pages, such as numberedPages({ page: 'page' }).`);
}
