import type { Grant } from './wire/tokenRequestSchema.ts';

/** The signed-in member, from the host's own session. A request body cannot change it. */
export interface Principal {
  /** A token belongs to one workspace; only its members see and revoke it. */
  readonly workspaceId: string;
  readonly memberId: string;
  /** The name in the token list and the audit events. */
  readonly memberName: string;
  /**
   * For each permission the highest level that this member can grant. It limits a token at creation and at each use.
   * @default everything in the catalogue
   */
  readonly grantable?: readonly Grant[] | undefined;
  /** The member's last sign-in. Required with `maxAuthenticationAge`. */
  readonly authenticatedAt?: Date | undefined;
}
