import type { TokenGuardConfig } from './guard/createTokenGuard.ts';
import type { MintSettings } from './mint/runMint.ts';
import type { Principal } from './principal.ts';
import type { ProtectedApi } from './protectedApi.ts';
import type { ResourceProvider } from './resourceProvider.ts';

/** How a token server is set up. Every span of time is in milliseconds. */
export interface TokenServerConfig extends TokenGuardConfig, MintSettings {
  /**
   * Who sent this request, by the host's own session; `null` when nobody is signed in. It gets no body.
   * Look at the store where sessions end, not at a cached copy: whoever this lets in can make tokens.
   */
  readonly authenticate: (request: Request) => Promise<Principal | null> | Principal | null;
  /** Needed as soon as a token type is limited to resources. */
  readonly resources?: ResourceProvider | undefined;
  /** APIs that tokens are used on, served under `publicPath`, such as `formsApi(database)`. */
  readonly protectedApis?: readonly ProtectedApi[] | undefined;
  /** Where the management API is. @default '/api' */
  readonly basePath?: string | undefined;
  /** Where `verify` and the protected APIs are. @default '/v1' */
  readonly publicPath?: string | undefined;
  /** How long a lost answer can be fetched again with the same key. @default 900_000 (15 minutes) */
  readonly replayWindow?: number | undefined;
  /** Whether a token that nobody acknowledged or used by the end of the window is revoked. @default true */
  readonly revokeUnclaimed?: boolean | undefined;
  /** How old the principal's `authenticatedAt` may be to create a token. @default any age */
  readonly maxAuthenticationAge?: number | undefined;
  /** Origins beside the server's own that may call it from a browser, such as `https://app.example.com`. */
  readonly allowedOrigins?: readonly string[] | undefined;
}
