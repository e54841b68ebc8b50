import type { TokenApiError } from '../../src/api/tokenApiError.ts';
import type { Created } from '../../src/wizard/wizardEvent.ts';
import type { WizardSnapshot } from '../../src/wizard/wizardSnapshot.ts';

/** A wizard, and the parts that it cannot see: server, network, clock and host. */
export interface ModelWorld {
  readonly snapshot: WizardSnapshot;
  readonly intents: number;
  readonly tokens: readonly ModelToken[];
  /** Intents for which the API promised never to make a token. */
  readonly spent: readonly string[];
  readonly calls: readonly ModelCall[];
  readonly looks: readonly string[];
  readonly revocations: readonly string[];
  readonly signIns: readonly string[];
  /** Tokens with an acknowledgement in transit. */
  readonly acknowledgements: readonly string[];
  /** Deliveries that the host's sink has not finished. */
  readonly deliveries: readonly ModelDelivery[];
  readonly timers: readonly ModelTimer[];
  readonly isLoading: boolean;
  /** Secrets not yet wiped. */
  readonly openBoxes: number;
  /** Intents that the user abandoned, knowing that they may have a token. */
  readonly accepted: readonly string[];
  /** Tokens that the host was notified about. */
  readonly told: readonly string[];
  /** Tokens whose revocation failed. */
  readonly unrevoked: readonly string[];
}

export interface ModelToken {
  readonly id: string;
  readonly key: string;
  readonly status: 'active' | 'pending' | 'revoked';
  /** The user has saved the secret. */
  readonly saved: boolean;
  /** The wizard has started to acknowledge the token, which the API would otherwise revoke as unclaimed. */
  readonly acknowledged: boolean;
}

export interface ModelDelivery {
  readonly tokenId: string;
  readonly overdue: boolean;
}

/** A pending `createToken` call. While `sent`, the server has not acted on it. */
export interface ModelCall {
  readonly key: string;
  readonly call: number;
  readonly answer: 'sent' | 'lost' | Created | TokenApiError;
  /** The call timed out, but its answer may still arrive. */
  readonly overdue: boolean;
}

export type ModelTimer =
  | { readonly type: 'retryDue'; readonly intentKey: string; readonly retry: number }
  | { readonly type: 'waitOver'; readonly intentKey: string; readonly until: number };
