import { failureOf } from '../api/failures.ts';
import type { TokenApiError } from '../api/tokenApiError.ts';
import type { Attempt } from './intent.ts';
import type { WizardContext } from './wizardContext.ts';

/**
 * Whether the failure of the last call proves that the attempt made no token.
 * After a lost answer only a refusal proves that, and only if the API looks the intent key up first; `findByIntent` is
 * safer where it exists. An API without idempotency gets one call per attempt, so its failure answers that call.
 */
export function provesNoToken(error: TokenApiError, { ambiguous }: Attempt, context: WizardContext): boolean {
  const isRefused = isRefusal(error) && !isKeyConflict(error, context);
  if (!ambiguous || context.idempotency === 'none') return isRefused || failureOf(error.code).proves === 'turned-away';
  return isRefused && !context.can.findByIntent;
}

/** Whether the API read the request and refused it. */
export function isRefusal({ code }: TokenApiError): boolean {
  return failureOf(code).proves === 'refused';
}

/** Whether the same call can succeed soon. */
export function isPassing({ code }: TokenApiError): boolean {
  return failureOf(code).retry === 'soon';
}

/** Whether an earlier call of the same intent is still running: a conflict with a time to return (IETF draft Idempotency-Key). */
export function isInFlight(error: TokenApiError, context: WizardContext): boolean {
  return isKeyConflict(error, context) && error.retryAfter !== undefined;
}

/** A conflict without a field to blame is about the intent key: an earlier call may have made a token. */
function isKeyConflict({ code, issues }: TokenApiError, { idempotency }: WizardContext): boolean {
  return idempotency !== 'none' && code === 'conflict' && issues.length === 0;
}
