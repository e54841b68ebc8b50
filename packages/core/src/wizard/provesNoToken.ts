import type { TokenApiError, TokenApiErrorCode } from '../api/tokenApiError.ts';
import type { WizardContext } from './wizardContext.ts';
import type { Attempt } from './wizardSnapshot.ts';

/** Turns a caller away before anything is looked up. */
const AT_THE_DOOR: readonly TokenApiErrorCode[] = [
  'forbidden',
  'unavailable',
  'rate-limited',
  'unauthenticated',
  'reauthentication-required',
];

/** Answers the request itself, for which an API that replays has looked its key up before. */
const ON_THE_REQUEST: readonly TokenApiErrorCode[] = ['invalid', 'conflict', 'policy', 'quota', 'options-changed'];

/**
 * Whether the failure of the last call proves that the attempt made no token.
 * After a lost answer it does so only where the API knows the key again; where one can look, that is surer.
 * An API without idempotency is never called again in doubt, so its failure answers the only call there is doubt about.
 */
export function provesNoToken(error: TokenApiError, { ambiguous }: Attempt, context: WizardContext): boolean {
  const isRefused = isRefusal(error) && !isOnTheKey(error, context);
  if (!ambiguous || context.idempotency === 'none') return isRefused || AT_THE_DOOR.includes(error.code);
  return isRefused && !context.can.findByIntent;
}

export function isRefusal({ code }: TokenApiError): boolean {
  return ON_THE_REQUEST.includes(code);
}

/** A conflict that says when to come back is the same intent still under way (IETF draft Idempotency-Key: 409). */
export function isInFlight(error: TokenApiError, context: WizardContext): boolean {
  return isOnTheKey(error, context) && error.retryAfter !== undefined;
}

/** A conflict that no field is to blame for says that the key is known already, so an earlier call may have made a token. */
function isOnTheKey({ code, issues }: TokenApiError, { idempotency }: WizardContext): boolean {
  return idempotency !== 'none' && code === 'conflict' && issues.length === 0;
}
