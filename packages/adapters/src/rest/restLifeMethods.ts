import type { EventQuery, RenewCall, RequestDecision, RotateCall, TokenChanges } from '@tokenwright/core/api';
import type { RestMethodName } from './checkSetup.ts';
import { callOf, type RestWorld, readBy, readCreatedBy, readList, readTokenIn } from './methodCall.ts';
import { withoutGaps } from './reading.ts';
import { GONE, type RestCall } from './restCall.ts';
import { intentUuidOf } from './restRoute.ts';

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
  | 'restoreToken'
  | 'decideRequest'
  | 'claimToken'
  | 'withdrawRequest'
  | 'listEvents';

export const restLifeMethods: { readonly [Method in LifeMethod]: (world: RestWorld) => unknown } = {
  rotateToken:
    (world) =>
    (id: string, { intentKey, overlap, signal }: RotateCall) =>
      bringSecret(world, 'rotateToken', { id, intentKey, signal, sent: { overlap }, body: { overlap } }),

  claimToken:
    (world) =>
    (id: string, { intentKey, signal }: Pick<RotateCall, 'intentKey' | 'signal'>) =>
      bringSecret(world, 'claimToken', { id, intentKey, signal, sent: {} }),

  endOverlap: (world) => (id: string) => changeToken(world, 'endOverlap', { id }),
  cancelRotation: (world) => (id: string) => changeToken(world, 'cancelRotation', { id }),
  restoreToken: (world) => (id: string) => changeToken(world, 'restoreToken', { id }),
  withdrawRequest: (world) => (id: string) => changeToken(world, 'withdrawRequest', { id }),

  updateToken:
    (world) =>
    (id: string, changes: TokenChanges, { version, signal }: Versioned = {}) =>
      changeToken(world, 'updateToken', { id, version, signal, sent: changes, body: changes }),

  renewToken:
    (world) =>
    (id: string, { version, signal, ...renewal }: RenewCall) =>
      changeToken(world, 'renewToken', { id, version, signal, sent: renewal, body: renewal }),

  decideRequest: (world) => (id: string, decision: RequestDecision) =>
    changeToken(world, 'decideRequest', { id, sent: decision, body: decision }),

  listEvents:
    (world) =>
    ({ tokenId, cursor, signal }: EventQuery) => {
      const method = world.methodOf('listEvents');
      const originalId = tokenId === undefined ? undefined : world.ids.original(tokenId);
      const call = callOf(method, { values: { tokenId: originalId }, input: [{ tokenId, originalId }] });
      const read = readBy(method.read);
      const item = (value: unknown) => withoutGaps(world.ids.read(read(value), 'id', 'tokenId'));
      return readList(world, { ...call, signal }, { method, cursor, item });
    },
};

interface Change extends Versioned {
  readonly id: string;
  readonly sent?: object;
  readonly body?: object;
}

function partsOf(
  world: RestWorld,
  name: RestMethodName,
  { id, sent = {}, body, ...more }: Change,
  intent = {},
): RestCall {
  const method = world.methodOf(name);
  const values = { ...sent, ...intent, version: more.version, id: world.ids.original(id) };
  const call = callOf(method, { values, input: [{ ...sent, ...intent, ...more, id, originalId: values.id }] });
  const usual = body && !/^(GET|DELETE) /.test(method.route) ? () => body : undefined;
  const send = call.body ?? usual;
  return { ...call, codes: { ...GONE, ...call.codes }, ...(send && { body: send }), isChange: true };
}

async function changeToken(world: RestWorld, name: RestMethodName, change: Change): Promise<unknown> {
  const { version, signal } = change;
  const call = partsOf(world, name, change);
  // RFC 9110: an entity tag has quotation marks.
  const headers = { ...(version !== undefined && { 'If-Match': `"${version}"` }), ...call.headers };
  return readTokenIn(world, await world.send({ ...call, headers, signal }), world.methodOf(name).read);
}

interface SecretCall extends Change {
  readonly intentKey: string;
}

async function bringSecret(world: RestWorld, name: RestMethodName, call: SecretCall): Promise<unknown> {
  const { intentKey, signal } = call;
  const intent = { intentKey, intentUuid: intentUuidOf(intentKey) };
  const answer = await world.send({ ...partsOf(world, name, call, intent), intentKey, signal, hasNoTimeout: true });
  return readCreatedBy(world, world.methodOf(name), undefined, answer);
}
