import type { TokenApi } from './tokenApi.ts';
import type { TokenApiErrorCode } from './tokenApiError.ts';

/** A method of the port. */
export type ApiMethod = Exclude<keyof TokenApi, 'idempotency'>;

const changing: readonly ApiMethod[] = ['createToken', 'acknowledge', 'revokeToken'];

/** What is known of a call that ends in no way the port has: a read changed nothing, of a change nobody can say. */
export function doubtOf(method: ApiMethod): TokenApiErrorCode {
  return changing.includes(method) ? 'unknown-outcome' : 'unavailable';
}
