import type { Grant, ResourceScope } from '../token/token.ts';

/**
 * The lifetime of a token. Days are 24 hours each, counted by the server from creation. A date (`YYYY-MM-DD`) means the
 * last moment of that day in that IANA zone.
 */
export type ExpirationChoice =
  | { readonly days: number }
  | { readonly date: string; readonly timeZone: string }
  | 'never';

/** The request from the built-in steps, as an adapter receives it. */
export interface TokenRequest {
  readonly name: string;
  readonly description?: string;
  readonly permissions: readonly Grant[];
  readonly tokenType: string;
  readonly resources?: ResourceScope;
  readonly expiration: ExpirationChoice;
}
