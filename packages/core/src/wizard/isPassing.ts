import type { TokenApiError, TokenApiErrorCode } from '../api/tokenApiError.ts';

const PASSING: readonly TokenApiErrorCode[] = ['unavailable', 'unknown-outcome', 'rate-limited'];

/** Whether it may be otherwise in a moment. */
export function isPassing({ code }: TokenApiError): boolean {
  return PASSING.includes(code);
}
