import { boundedWait } from '../api/boundedWait.ts';
import type { TokenApiError } from '../api/tokenApiError.ts';
import { intentOf } from './intentOf.ts';
import { isInFlight, isRefusal, provesNoToken } from './provesNoToken.ts';
import { refuse } from './refuse.ts';
import { reveal } from './reveal.ts';
import type { Drafts } from './step.ts';
import type { Transition } from './transition.ts';
import type { WizardContext } from './wizardContext.ts';
import type { WizardEffect } from './wizardEffect.ts';
import type { WizardEvent } from './wizardEvent.ts';
import type { Attempt, Intent } from './wizardSnapshot.ts';

interface Attempting {
  readonly drafts: Drafts;
  readonly leaving: boolean;
  readonly attempt: Attempt;
}

/** Begins the first attempt for an intent. */
export function begin(intent: Intent): Attempt {
  return { ...intent, retries: 0, ambiguous: false };
}

/** Sends the request, with the key that every try of it carries. */
export function send({ drafts, leaving, attempt }: Attempting): Transition {
  const [called, order] = call(attempt);
  return [{ status: 'creating', drafts, leaving, attempt: called }, [order]];
}

/** Counts one more call, and orders it. */
export function call(attempt: Attempt): readonly [Attempt, WizardEffect] {
  const called = { ...attempt, calls: attempt.calls + 1 };
  return [called, { type: 'createToken', intent: intentOf(called) }];
}

/** The API made the token, or took the request to somebody who decides. */
export function settle(
  { drafts }: { readonly drafts: Drafts },
  { intentKey, result }: Extract<WizardEvent, { type: 'created' }>,
  context: WizardContext,
): Transition {
  const { token } = result;
  const settled = { drafts, leaving: false, intentKey, token } as const;
  if (result.status === 'pending-approval') return [{ status: 'pendingApproval', ...settled }, []];
  const notice = { type: 'notify', notice: { type: 'created', token } } as const;
  if (!result.secret) return [{ status: 'secretGone', ...settled, revoking: false }, [notice]];
  const [revealing, effects] = reveal({ ...settled, secret: result.secret }, result.acknowledgeWithin, context);
  return [revealing, [notice, ...effects]];
}

/** A try failed. What is known about the token decides where the person goes. */
export function fail(snapshot: Attempting, error: TokenApiError, context: WizardContext): Transition {
  switch (error.code) {
    case 'rate-limited':
      return pause(snapshot, error, context);
    case 'unauthenticated':
    case 'reauthentication-required':
      return reauthenticate(snapshot, error, context);
  }
  if (provesNoToken(error, snapshot.attempt, context)) return refuse(snapshot, error, context);
  const doubtful = { ...snapshot, attempt: { ...snapshot.attempt, ambiguous: true } };
  if (isInFlight(error, context)) return pause(doubtful, error, context);
  return reconcile(doubtful, context, isRefusal(error) ? error : undefined);
}

/** Finds out whether a token came of the attempt, by the means that this API has. After a refusal only a look can tell. */
export function reconcile(snapshot: Attempting, context: WizardContext, refusal?: TokenApiError): Transition {
  const { drafts, leaving, attempt } = snapshot;
  const hasMeans = refusal ? context.can.findByIntent : canAsk(context);
  if (!hasMeans || attempt.retries >= context.maxRetries) return doubt(snapshot);
  const retry = attempt.retries + 1;
  const asking = { drafts, leaving, attempt: { ...attempt, retries: retry }, ...(refusal && { refusal }) };
  return [{ status: 'reconciling', ...asking }, [{ type: 'retryLater', intentKey: attempt.key, retry }]];
}

/** Whether this API can be asked what became of an intent. */
export function canAsk({ idempotency, can }: WizardContext): boolean {
  return idempotency === 'replays-secret' || can.findByIntent;
}

/** By itself the wizard can find out no more. */
export function doubt({ drafts, leaving, attempt }: Attempting): Transition {
  return [{ status: 'unknown', drafts, leaving, attempt }, []];
}

function pause(snapshot: Attempting, error: TokenApiError, context: WizardContext): Transition {
  const { drafts, leaving, attempt } = snapshot;
  if (attempt.retries >= context.maxRetries)
    return attempt.ambiguous ? doubt(snapshot) : refuse(snapshot, error, context);
  const until = context.now() + boundedWait(error.retryAfter);
  return [
    { status: 'waiting', drafts, leaving, attempt: { ...attempt, retries: attempt.retries + 1 }, until },
    [{ type: 'wait', intentKey: attempt.key, until }],
  ];
}

/** A sign-in counts as a retry, or an API that is content with none would be asked for ever. */
function reauthenticate(snapshot: Attempting, error: TokenApiError, context: WizardContext): Transition {
  const { drafts, leaving, attempt } = snapshot;
  if (!context.can.reauthenticate || attempt.retries >= context.maxRetries) {
    return attempt.ambiguous ? doubt(snapshot) : refuse(snapshot, error, context);
  }
  const { challenge } = error;
  return [
    { status: 'reauthenticating', drafts, leaving, attempt: { ...attempt, retries: attempt.retries + 1 } },
    [{ type: 'reauthenticate', intentKey: attempt.key, ...(challenge && { challenge }) }],
  ];
}
