import type { Grant, ResourceScope } from '../token/token.ts';

/**
 * How long the token lives. Days are 24 hours each, counted by the server from creation.
 * A date (`YYYY-MM-DD`) means the last moment of that day in that IANA zone.
 */
export type ExpirationChoice =
  | { readonly days: number }
  | { readonly date: string; readonly timeZone: string }
  | 'never';

/** What the built-in steps ask for, and what an adapter is given to send. */
export interface TokenRequest {
  readonly name: string;
  readonly description?: string;
  readonly permissions: readonly Grant[];
  readonly tokenType: string;
  readonly resources?: ResourceScope;
  readonly expiration: ExpirationChoice;
}
