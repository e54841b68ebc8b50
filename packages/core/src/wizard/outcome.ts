/**
 * How an attempt to create a token ended. Every attempt ends in exactly one:
 * - `revealed`: the secret was on the page, and the person said or proved that they have it;
 * - `delivered`: the host's sink has the secret;
 * - `not-created`: proved that no token came of it;
 * - `pending-approval`: somebody else decides;
 * - `created-secret-gone`: the token is there, its secret cannot be shown;
 * - `revoked-orphan`: a token that nobody could see was revoked;
 * - `unknown`: whether there is a token is not known yet.
 */
export type Outcome =
  | 'revealed'
  | 'delivered'
  | 'not-created'
  | 'pending-approval'
  | 'created-secret-gone'
  | 'revoked-orphan'
  | 'unknown';
