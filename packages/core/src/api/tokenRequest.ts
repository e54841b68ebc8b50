import type { Grant, ResourceScope } from '../token/token.ts';

/** Days are 24 hours from creation. A date (`YYYY-MM-DD`) means that day's last moment in the IANA zone. */
export type ExpirationChoice =
  | { readonly days: number }
  | { readonly date: string; readonly timeZone: string }
  | 'never';

/** The request from the built-in steps. */
export interface TokenRequest {
  readonly name: string;
  readonly description?: string;
  readonly permissions: readonly Grant[];
  readonly tokenType: string;
  readonly resources?: ResourceScope;
  readonly expiration: ExpirationChoice;
}
