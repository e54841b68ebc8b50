import type { Token } from '../token/token.ts';
import { discard } from './discard.ts';
import { creating } from './statuses/creating.ts';
import { editing } from './statuses/editing.ts';
import { finished } from './statuses/finished.ts';
import { pendingApproval } from './statuses/pendingApproval.ts';
import { reauthenticating } from './statuses/reauthenticating.ts';
import { reconciling } from './statuses/reconciling.ts';
import { revealing } from './statuses/revealing.ts';
import { reviewing } from './statuses/reviewing.ts';
import { secretGone } from './statuses/secretGone.ts';
import { unknown } from './statuses/unknown.ts';
import { waiting } from './statuses/waiting.ts';
import { withdrawing } from './statuses/withdrawing.ts';
import { wipeIfAny } from './wipeIfAny.ts';
import type { WizardContext } from './wizardContext.ts';
import type { WizardEffect } from './wizardEffect.ts';
import type { WizardEvent } from './wizardEvent.ts';
import type { AttemptEnd, WizardSnapshot, WizardStatus } from './wizardSnapshot.ts';

/** Where an event leads, and what the store must do on the way. */
export type Transition = readonly [WizardSnapshot, readonly WizardEffect[]];

/** What one status answers to: a handler per event. An event that is not in it changes nothing. */
export type StatusRow<Snapshot extends WizardSnapshot> = {
  readonly [Type in WizardEvent['type']]?: (
    snapshot: Snapshot,
    event: Extract<WizardEvent, { type: Type }>,
    context: WizardContext,
  ) => Transition;
};

const table: { readonly [Status in WizardStatus]: StatusRow<Extract<WizardSnapshot, { status: Status }>> } = {
  editing,
  reviewing,
  creating,
  waiting,
  reauthenticating,
  reconciling,
  unknown,
  revealing,
  secretGone,
  pendingApproval,
  withdrawing,
  finished,
};

const NO_EFFECTS: readonly WizardEffect[] = [];

type AnyHandler = (snapshot: WizardSnapshot, event: WizardEvent, context: WizardContext) => Transition;

/** The whole statechart: pure, a table, effects as data. What the table does not list returns the same snapshot. */
export function transition(context: WizardContext, snapshot: WizardSnapshot, event: WizardEvent): Transition {
  if (event.type === 'created' && event.intentKey !== intentKeyOf(snapshot)) {
    return discard(snapshot, event.intentKey, event.result, context);
  }
  const row = table[snapshot.status] as { readonly [type: string]: AnyHandler | undefined };
  const handler = isStale(snapshot, event) ? undefined : row[event.type];
  return (
    handler?.(snapshot, event, context) ?? [snapshot, event.type === 'created' ? wipeIfAny(event.result) : NO_EFFECTS]
  );
}

/** What came of something that the wizard has gone on from: another intent, an overtaken call, an older timer, another token. */
function isStale(snapshot: WizardSnapshot, event: WizardEvent): boolean {
  if ('intentKey' in event && event.intentKey !== intentKeyOf(snapshot)) return true;
  if ('tokenId' in event) return event.tokenId !== tokenIdOf(snapshot);
  if (!('attempt' in snapshot)) return false;
  if (event.type === 'createFailed') return event.call !== snapshot.attempt.calls;
  return event.type === 'retryDue' && event.retry !== snapshot.attempt.retries;
}

/** An intent that is being edited is answered as one that was left: the person no longer wants that request. */
function intentKeyOf(snapshot: WizardSnapshot): string | undefined {
  if ('attempt' in snapshot) return snapshot.attempt.key;
  if (snapshot.status === 'reviewing') return snapshot.intent.key;
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
