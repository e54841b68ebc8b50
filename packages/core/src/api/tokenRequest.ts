import type { Grant, ResourceScope } from '../token/token.ts';

/** A lifetime in days of 24 hours, or the last moment of a date (`YYYY-MM-DD`) in an IANA time zone. */
export type ExpirationChoice =
  | { readonly days: number }
  | { readonly date: string; readonly timeZone: string }
  | 'never';

/** The request that the built-in steps create. */
export interface TokenRequest {
  readonly name: string;
  readonly description?: string;
  readonly permissions: readonly Grant[];
  readonly tokenType: string;
  readonly resources?: ResourceScope;
  readonly expiration: ExpirationChoice;
}
