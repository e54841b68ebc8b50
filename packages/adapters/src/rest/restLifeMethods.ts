import type {
  CancelCall,
  EventQuery,
  RenewCall,
  RequestDecision,
  RotateCall,
  TokenChanges,
  TransferCall,
} from '@tokenwright/core/api';
import { defaultRoutes, type RestMethodName } from './defaultRoutes.ts';
import { bodyOr, callOf, type RestWorld, readBy, readChanged, readList, tokenCall } from './methodCall.ts';
import { readCreated } from './readCreated.ts';
import { withoutGaps } from './reading.ts';
import { GONE, type RestCall } from './restCall.ts';
import { intentOf, withoutValues } from './restRoute.ts';

interface Versioned {
  readonly version?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

type LifeMethod =
  | 'rotateToken'
  | 'endOverlap'
  | 'cancelRotation'
  | 'updateToken'
  | 'renewToken'
  | 'transferToken'
  | 'restoreToken'
  | 'decideRequest'
  | 'claimToken'
  | 'withdrawRequest'
  | 'listEvents';

export const restLifeMethods: { readonly [Method in LifeMethod]: (world: RestWorld) => unknown } = {
  rotateToken:
    (world) =>
    (id: string, { intentKey, signal, ...rotation }: RotateCall) =>
      bringSecret(world, 'rotateToken', { id, intentKey, signal, sent: rotation }),

  claimToken:
    (world) =>
    (id: string, { intentKey, signal }: Pick<RotateCall, 'intentKey' | 'signal'>) =>
      bringSecret(world, 'claimToken', { id, intentKey, signal }),

  endOverlap: endRotation('endOverlap'),
  cancelRotation: endRotation('cancelRotation'),
  restoreToken: (world) => (id: string) => changeToken(world, 'restoreToken', { id }),
  withdrawRequest: (world) => (id: string) => changeToken(world, 'withdrawRequest', { id }),

  updateToken:
    (world) =>
    (id: string, changes: TokenChanges, { version, signal }: Versioned = {}) =>
      changeToken(world, 'updateToken', { id, version, signal, sent: changes }),

  renewToken:
    (world) =>
    (id: string, { version, signal, ...renewal }: RenewCall) =>
      changeToken(world, 'renewToken', { id, version, signal, sent: renewal }),

  transferToken:
    (world) =>
    (id: string, { version, signal, ...transfer }: TransferCall) =>
      changeToken(world, 'transferToken', { id, version, signal, sent: transfer }),

  decideRequest: (world) => (id: string, decision: RequestDecision) =>
    changeToken(world, 'decideRequest', { id, sent: decision }),

  listEvents:
    (world) =>
    ({ tokenId, cursor, signal }: EventQuery) => {
      const method = world.methodOf('listEvents');
      const originalId = tokenId === undefined ? undefined : world.ids.original(tokenId, 'token');
      const call = callOf(method, { tokenId: originalId }, [{ tokenId, originalId }]);
      const read = readBy(method.read, 'listEvents.read');
      const item = (value: unknown) => withoutGaps(world.ids.read(read(value), { id: 'event', tokenId: 'token' }));
      return readList(world, { ...call, signal }, { method, cursor, item });
    },
};

function endRotation(name: 'endOverlap' | 'cancelRotation') {
  return (world: RestWorld) =>
    (id: string, { intentKey, hint }: CancelCall = {}) => {
      const isUsual = hint !== undefined && world.methodOf(name).route === defaultRoutes[name];
      return changeToken(world, name, { id, intentKey, hint, ...(isUsual && { sent: { hint } }) });
    };
}

interface Change extends Versioned {
  readonly intentKey?: string | undefined;
  readonly hint?: string | undefined;
  readonly id: string;
  readonly sent?: object;
}

const optional: { readonly [Method in RestMethodName]?: readonly string[] } = {
  rotateToken: ['reason'],
  updateToken: ['name', 'description', 'permissions', 'resources', 'reason'],
  renewToken: ['expiration', 'expiresAt', 'reason'],
  transferToken: ['reason'],
  decideRequest: ['narrowed', 'reason'],
};

function partsOf(world: RestWorld, name: RestMethodName, { id, sent, ...more }: Change, intent = {}): RestCall {
  const call = tokenCall(world, world.methodOf(name), id, { ...sent, ...more, ...intent });
  const values = { ...withoutValues(optional[name] ?? []), ...call.values };
  return { ...call, values, codes: { ...GONE, ...call.codes }, body: bodyOr(call, sent), isChange: true };
}

async function changeToken(world: RestWorld, name: RestMethodName, change: Change): Promise<unknown> {
  const { version, signal } = change;
  const call = partsOf(world, name, change);
  // RFC 9110: an entity tag has quotation marks.
  const headers = { ...(version !== undefined && { 'If-Match': `"${version}"` }), ...call.headers };
  return readChanged(world, world.methodOf(name), await world.send({ ...call, headers, signal }));
}

interface SecretCall extends Change {
  readonly intentKey: string;
}

async function bringSecret(world: RestWorld, name: RestMethodName, call: SecretCall): Promise<unknown> {
  const { intentKey, signal } = call;
  const parts = partsOf(world, name, call, intentOf(intentKey));
  const answer = await world.send({ ...parts, signal, hasNoTimeout: true });
  return readCreated(world, world.methodOf(name), { answer, request: undefined });
}
