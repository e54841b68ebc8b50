import type { Grant } from './wire/tokenRequestSchema.ts';

/** From the host's own session. A request body cannot change it. */
export interface Principal {
  /** Only its members see a token. */
  readonly workspaceId: string;
  readonly memberId: string;
  /** Shown in the list. */
  readonly memberName: string;
  /**
   * `none`: revokes own tokens. `own`: creates tokens too. `all`: revokes every token of the workspace too. For
   * `authorize`.
   * @default 'own'
   */
  readonly tokenRights?: 'none' | 'own' | 'all' | undefined;
  /**
   * The highest level of each permission that this member can grant, at creation and at each use.
   * @default everything
   */
  readonly grantable?: readonly Grant[] | undefined;
  /** The last sign-in, for `maxAuthenticationAge`. */
  readonly authenticatedAt?: Date | undefined;
}
