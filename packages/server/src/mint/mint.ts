import type { ResourceMode } from '../catalogue/tokenOptions.ts';
import type { IntentKey } from '../intents/intentKey.ts';
import type { Principal } from '../principal.ts';
import type { TokenRequest } from '../wire/tokenRequestSchema.ts';

/** Everything that is decided before the transaction begins, so that the transaction only writes. */
export interface Mint {
  readonly key: IntentKey;
  readonly fingerprint: string;
  readonly principal: Principal;
  readonly request: TokenRequest;
  readonly resources: MintedScope | null;
  readonly tokenId: string;
  readonly digest: string;
  readonly hint: string;
  readonly sealedSecret: string;
  readonly now: Date;
  readonly expiresAt: Date | null;
  readonly replayUntil: Date;
  /** `null` where the host does not have unclaimed tokens revoked. */
  readonly claimBy: Date | null;
}

export interface MintedScope {
  readonly mode: ResourceMode;
  readonly type: string;
  /** Empty where the mode is `all`. */
  readonly ids: readonly string[];
}
