import type { Token } from '../token/token.ts';
import { wipeUnseen } from './abandon.ts';
import type { AttemptEnd } from './outcome.ts';
import { attempting } from './statuses/attempting.ts';
import { closing } from './statuses/closing.ts';
import { editing } from './statuses/editing.ts';
import { revealing } from './statuses/revealing.ts';
import { reviewing } from './statuses/reviewing.ts';
import { secretGone } from './statuses/secretGone.ts';
import type { StatusRow, Transition } from './statusRow.ts';
import type { WizardContext } from './wizardContext.ts';
import type { WizardEffect } from './wizardEffect.ts';
import type { Created, WizardEvent } from './wizardEvent.ts';
import type { Editing, Reviewing, WizardSnapshot, WizardStatus } from './wizardSnapshot.ts';

const table: { readonly [Status in WizardStatus]: StatusRow<Extract<WizardSnapshot, { status: Status }>> } = {
  editing,
  reviewing,
  ...attempting,
  revealing,
  secretGone,
  ...closing,
};

const NO_EFFECTS: readonly WizardEffect[] = [];

type AnyHandler = (snapshot: WizardSnapshot, event: WizardEvent, context: WizardContext) => Transition;

/** The state machine: a pure table of statuses and events. An event without a handler returns the same snapshot. */
export function transition(context: WizardContext, snapshot: WizardSnapshot, event: WizardEvent): Transition {
  if (event.type === 'created' && event.intentKey !== intentKeyOf(snapshot)) {
    return revokeStaleResult(snapshot, event.intentKey, event.result, context);
  }
  const row = table[snapshot.status] as { readonly [type: string]: AnyHandler | undefined };
  const handler = isStale(snapshot, event) ? undefined : row[event.type];
  return (
    handler?.(snapshot, event, context) ?? [snapshot, event.type === 'created' ? wipeUnseen(event.result) : NO_EFFECTS]
  );
}

function isStale(snapshot: WizardSnapshot, event: WizardEvent): boolean {
  if ('intentKey' in event && event.intentKey !== intentKeyOf(snapshot)) return true;
  if ('tokenId' in event) return event.tokenId !== tokenIdOf(snapshot);
  if (!('attempt' in snapshot)) return false;
  if (event.type === 'createFailed') return event.call !== snapshot.attempt.calls;
  return event.type === 'retryDue' && event.retry !== snapshot.attempt.retries;
}

function intentKeyOf(snapshot: WizardSnapshot): string | undefined {
  if ('attempt' in snapshot) return snapshot.attempt.intentKey;
  if (snapshot.status === 'reviewing') return snapshot.intent.intentKey;
  return 'intentKey' in snapshot ? snapshot.intentKey : undefined;
}

function tokenIdOf({ token, lastAttempt }: TokenHolder): string | undefined {
  return (token ?? lastAttempt?.token)?.id;
}

interface TokenHolder {
  readonly status: WizardStatus;
  readonly token?: Token | undefined;
  readonly lastAttempt?: AttemptEnd;
}

function revokeStaleResult(
  snapshot: WizardSnapshot,
  intentKey: string,
  result: Created,
  { can, maxRetries: retries }: WizardContext,
): Transition {
  const { token } = result;
  if (result.status === 'pending-approval')
    return [withLastAttempt(snapshot, { outcome: result.status, intentKey, token }), []];
  const revocation: readonly WizardEffect[] = can.revoke ? [{ type: 'revokeToken', tokenId: token.id, retries }] : [];
  const notice: WizardEffect = { type: 'notify', notice: { type: 'created', token } };
  const end = { outcome: 'created-secret-gone', intentKey, token } as const;
  return [withLastAttempt(snapshot, end), [...wipeUnseen(result), ...revocation, notice]];
}

function withLastAttempt(snapshot: WizardSnapshot, lastAttempt: AttemptEnd): WizardSnapshot {
  if (!followsAttempt(snapshot, lastAttempt.intentKey)) return snapshot;
  if (snapshot.status === 'reviewing') return { ...snapshot, lastAttempt };
  const { intent: _spent, ...rest } = snapshot;
  return { ...rest, lastAttempt };
}

function followsAttempt(
  snapshot: { readonly status: WizardStatus; readonly lastAttempt?: AttemptEnd },
  intentKey: string,
): snapshot is Editing | Reviewing {
  return snapshot.lastAttempt?.intentKey === intentKey;
}
