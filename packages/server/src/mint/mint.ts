import type { IntentKey } from '../intents/intentKey.ts';
import type { Principal } from '../principal.ts';
import type { ResourceMode } from '../wire/tokenOptionsSchema.ts';
import type { TokenRequest } from '../wire/tokenRequestSchema.ts';
import type { ServiceAccount } from './serviceAccount.ts';

export interface Mint {
  readonly intentKey: IntentKey;
  readonly fingerprint: string;
  readonly principal: Principal;
  readonly serviceAccount: ServiceAccount | null;
  readonly request: TokenRequest;
  readonly resources: MintedScope | null;
  readonly tokenId: string;
  /** `null`, like the hint and the sealed secret, if the request needs an approval. */
  readonly digest: string | null;
  readonly hint: string | null;
  readonly sealedSecret: string | null;
  readonly now: Date;
  readonly expiresAt: Date | null;
  readonly replayUntil: Date;
  /** `null` if the host keeps unclaimed tokens. */
  readonly claimBy: Date | null;
}

export interface MintedScope {
  readonly mode: ResourceMode;
  readonly type: string;
  /** Empty for `all`. */
  readonly ids: readonly string[];
}
