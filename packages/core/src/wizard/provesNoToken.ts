import { failureOf } from '../api/failures.ts';
import type { TokenApiError } from '../api/tokenApiError.ts';
import type { Attempt } from './intent.ts';
import type { WizardContext } from './wizardContext.ts';

/**
 * After a lost response, only a refusal is proof. A browser may resend a request, so a rate limit can answer the second
 * request after the first one created a token.
 */
export function provesNoToken(error: TokenApiError, { ambiguous, calls }: Attempt, context: WizardContext): boolean {
  const isRefused = isRefusal(error) && !isKeyConflict(error, context);
  const isUnsure = ambiguous || (calls > 1 && context.can.findByIntent);
  if (!isUnsure || context.idempotency === 'none') return isRefused || failureOf(error.code).proves === 'turned-away';
  return isRefused && !context.can.findByIntent;
}

export function isRefusal({ code }: TokenApiError): boolean {
  return failureOf(code).proves === 'refused';
}

export function isPassing({ code }: TokenApiError): boolean {
  return failureOf(code).retry === 'soon';
}

export function isInFlight(error: TokenApiError, context: WizardContext): boolean {
  return isKeyConflict(error, context) && error.retryAfter !== undefined;
}

/** A conflict without a field: an earlier call may have created a token. */
function isKeyConflict({ code, issues }: TokenApiError, { idempotency }: WizardContext): boolean {
  return idempotency !== 'none' && code === 'conflict' && issues.length === 0;
}
