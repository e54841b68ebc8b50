import { failureOf } from '../api/failures.ts';
import type { TokenApiError } from '../api/tokenApiError.ts';
import type { Attempt } from './intent.ts';
import type { WizardContext } from './wizardContext.ts';

/**
 * Whether a failure proves that no token exists. If the response of an earlier call with the same key was lost, only a
 * refusal is proof, and only without `findByIntent`, which gives better proof.
 */
export function provesNoToken(error: TokenApiError, { ambiguous }: Attempt, context: WizardContext): boolean {
  const isRefused = isRefusal(error) && !isKeyConflict(error, context);
  if (!ambiguous || context.idempotency === 'none') return isRefused || failureOf(error.code).proves === 'turned-away';
  return isRefused && !context.can.findByIntent;
}

export function isRefusal({ code }: TokenApiError): boolean {
  return failureOf(code).proves === 'refused';
}

export function isPassing({ code }: TokenApiError): boolean {
  return failureOf(code).retry === 'soon';
}

/** A conflict with `Retry-After`, as in the IETF draft Idempotency-Key. */
export function isInFlight(error: TokenApiError, context: WizardContext): boolean {
  return isKeyConflict(error, context) && error.retryAfter !== undefined;
}

/** A conflict without a field: an earlier call may have created a token. */
function isKeyConflict({ code, issues }: TokenApiError, { idempotency }: WizardContext): boolean {
  return idempotency !== 'none' && code === 'conflict' && issues.length === 0;
}
