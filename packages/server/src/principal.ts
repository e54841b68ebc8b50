import type { Grant } from './catalogue/tokenOptions.ts';

/** Who is asking, as the host's own session says. Nothing in a request body can change it. */
export interface Principal {
  /** Tokens belong to a workspace, and are seen and revoked by its members only. */
  readonly workspaceId: string;
  readonly memberId: string;
  /** Written beside what this member does, in the list and in the audit events. */
  readonly memberName: string;
  /**
   * The most that this member may give to a token: for each permission the highest level.
   * It limits a token when it is made and each time it is used.
   * @default everything in the catalogue
   */
  readonly grantable?: readonly Grant[] | undefined;
  /** When the person last proved who they are. Needed with `maxAuthenticationAge`. */
  readonly authenticatedAt?: Date | undefined;
}
