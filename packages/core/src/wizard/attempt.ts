import { failureOf } from '../api/failures.ts';
import { challengeOf, type TokenApiError } from '../api/tokenApiError.ts';
import { takeCustody } from '../token/transitionCustody.ts';
import { type Attempt, intentOf } from './intent.ts';
import { refuse } from './review.ts';
import type { Transition } from './statusRow.ts';
import type { Drafts } from './stepContext.ts';
import type { WizardContext } from './wizardContext.ts';
import type { WizardEffect } from './wizardEffect.ts';
import type { WizardEvent } from './wizardEvent.ts';

interface Attempting {
  readonly drafts: Drafts;
  readonly leaving: boolean;
  readonly attempt: Attempt;
}

export function send({ drafts, leaving, attempt }: Attempting): Transition {
  const [called, effect] = call(attempt);
  return [{ status: 'creating', drafts, leaving, attempt: called }, [effect]];
}

export function call(attempt: Attempt): readonly [Attempt, WizardEffect] {
  const called = { ...attempt, calls: attempt.calls + 1 };
  return [called, { type: 'createToken', intent: intentOf(called) }];
}

export function settle(
  { drafts }: { readonly drafts: Drafts },
  { intentKey, result }: Extract<WizardEvent, { type: 'created' }>,
  context: WizardContext,
): Transition {
  const { token } = result;
  const settled = { drafts, leaving: false, intentKey, token } as const;
  if (result.status === 'pending-approval') return [{ status: 'pendingApproval', ...settled }, []];
  const notice = { type: 'notify', notice: { type: 'created', token } } as const;
  const { secret, acknowledgeWithin } = result;
  if (!secret) return [{ status: 'secretGone', ...settled, revoking: false }, [notice]];
  const [custody, effects] = takeCustody({ intentKey, token, secret }, acknowledgeWithin, context);
  return [{ status: 'revealing', drafts, ...custody }, [notice, ...effects]];
}

export function fail(snapshot: Attempting, error: TokenApiError, context: WizardContext): Transition {
  switch (error.code) {
    case 'rate-limited':
      return pause(snapshot, error, context);
    case 'unauthenticated':
    case 'reauthentication-required':
      return reauthenticate(snapshot, error, context);
  }
  if (provesNoToken(error, snapshot.attempt, context)) return refuse(snapshot, error, context);
  const ambiguous = { ...snapshot, attempt: { ...snapshot.attempt, ambiguous: true } };
  if (isInFlight(error, context)) return pause(ambiguous, error, context);
  return reconcile(ambiguous, context, isRefusal(error) ? error : undefined);
}

/**
 * Whether the error proves that the intent has no token. After a lost response, only a refusal does. A browser may resend
 * a request, so a rate limit can answer the second request after the first one created a token.
 */
export function provesNoToken(error: TokenApiError, { ambiguous, calls }: Attempt, context: WizardContext): boolean {
  const isRefused = isRefusal(error) && !isKeyConflict(error, context);
  const isUnsure = ambiguous || (calls > 1 && context.can.findByIntent);
  if (!isUnsure || context.idempotency === 'none') return isRefused || failureOf(error.code).proves === 'turned-away';
  return isRefused && !context.can.findByIntent;
}

function isRefusal({ code }: TokenApiError): boolean {
  return failureOf(code).proves === 'refused';
}

function isInFlight(error: TokenApiError, context: WizardContext): boolean {
  return isKeyConflict(error, context) && error.retryAfter !== undefined;
}

/** A conflict without a field: an earlier call may have created a token. */
function isKeyConflict({ code, issues }: TokenApiError, { idempotency }: WizardContext): boolean {
  return idempotency !== 'none' && code === 'conflict' && issues.length === 0;
}

/** After a refusal, only `findByIntent` can prove whether an earlier call created a token. */
export function reconcile(snapshot: Attempting, context: WizardContext, refusal?: TokenApiError): Transition {
  const { drafts, leaving, attempt } = snapshot;
  const hasMeans = refusal ? context.can.findByIntent : canReconcile(context);
  if (!hasMeans || attempt.retries >= context.maxRetries) return giveUp(snapshot);
  const retry = attempt.retries + 1;
  const asking = { drafts, leaving, attempt: { ...attempt, retries: retry }, ...(refusal && { refusal }) };
  return [{ status: 'reconciling', ...asking }, [{ type: 'retryLater', intentKey: attempt.intentKey, retry }]];
}

export function canReconcile({ idempotency, can }: WizardContext): boolean {
  return idempotency === 'replays-secret' || can.findByIntent;
}

export function giveUp({ drafts, leaving, attempt }: Attempting): Transition {
  return [{ status: 'unknown', drafts, leaving, attempt }, []];
}

function pause(snapshot: Attempting, error: TokenApiError, context: WizardContext): Transition {
  const { drafts, leaving, attempt } = snapshot;
  if (attempt.retries >= context.maxRetries) return stop(snapshot, error, context);
  const until = context.now() + boundedWait(error.retryAfter);
  const paused = { drafts, leaving, attempt: { ...attempt, retries: attempt.retries + 1 }, until };
  return [
    { status: 'waiting', ...paused, ...(error.code === 'conflict' && { inFlight: true }) },
    [{ type: 'wait', intentKey: attempt.intentKey, until }],
  ];
}

/** Counts as a retry, because an API that accepts no sign-in would otherwise cause a loop. */
function reauthenticate(snapshot: Attempting, error: TokenApiError, context: WizardContext): Transition {
  const { drafts, leaving, attempt } = snapshot;
  if (!context.can.reauthenticate || attempt.retries >= context.maxRetries) return stop(snapshot, error, context);
  return [
    { status: 'reauthenticating', drafts, leaving, attempt: { ...attempt, retries: attempt.retries + 1 } },
    [{ type: 'reauthenticate', intentKey: attempt.intentKey, challenge: challengeOf(error) }],
  ];
}

export function stop(snapshot: Attempting, error: TokenApiError, context: WizardContext): Transition {
  return snapshot.attempt.ambiguous ? giveUp(snapshot) : refuse(snapshot, error, context);
}

/** In milliseconds. */
const LONGEST_WAIT = 60_000;

function boundedWait(retryAfter = 0): number {
  return retryAfter > 0 ? Math.min(retryAfter, LONGEST_WAIT) : 1_000;
}
