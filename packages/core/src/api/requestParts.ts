import type { Grant, ResourceScope } from '../token/token.ts';

/** A lifetime in days of 24 hours, or the last moment of a date (`YYYY-MM-DD`) in an IANA time zone. */
export type ExpirationChoice =
  | { readonly days: number }
  | { readonly date: string; readonly timeZone: string }
  | 'never';

/** The name step's part of the request, trimmed. */
export interface NamePart {
  readonly name: string;
  readonly description?: string;
}

/** The permissions step's part of the request. */
export interface PermissionsPart {
  readonly permissions: readonly Grant[];
}

/** The access step's part of the request. */
export interface AccessPart {
  readonly tokenType: string;
  readonly resources?: ResourceScope;
  readonly expiration: ExpirationChoice;
}
