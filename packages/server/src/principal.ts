import type { Grant } from './wire/tokenRequestSchema.ts';

/** The signed-in member, from the host's own session. */
export interface Principal {
  /** Only members of this workspace see its tokens. */
  readonly workspaceId: string;
  readonly memberId: string;
  /** The list shows this name. */
  readonly memberName: string;
  /**
   * With `none`, the member can only revoke their own tokens. `own` also allows creating tokens, and `all` also allows revoking every
   * token of the workspace. `authorizeByRights` reads this field, and treats an unknown value as `none`.
   * @default 'own'
   */
  readonly tokenRights?: 'none' | 'own' | 'all' | undefined;
  /**
   * The highest level of each permission that this member can grant. The server checks it when it creates a token and at
   * each use. If omitted, the member can grant everything.
   */
  readonly grantable?: readonly Grant[] | undefined;
  /** The time of the last sign-in, for `maxAuthenticationAge`. */
  readonly authenticatedAt?: Date | undefined;
}
