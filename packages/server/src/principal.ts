import type { Grant } from './wire/tokenRequestSchema.ts';

/** The signed-in member, from the host's own session. */
export interface Principal {
  /** Only members of this workspace see its tokens. */
  readonly workspaceId: string;
  readonly memberId: string;
  /** The list shows this name. */
  readonly memberName: string;
  /**
   * `none`: the member can only revoke their own tokens. `own`: also create tokens. `all`: also revoke every token of
   * the workspace. `authorizeByRights` treats an unknown value as `none`.
   * @default 'own'
   */
  readonly tokenRights?: 'none' | 'own' | 'all' | undefined;
  /**
   * The highest level of each permission that this member can grant when they create a token and when it is used. If
   * omitted, every level.
   */
  readonly grantable?: readonly Grant[] | undefined;
  /** The time of the last sign-in, for `maxAuthenticationAge`. */
  readonly authenticatedAt?: Date | undefined;
}
