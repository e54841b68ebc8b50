import type { TokenApiError } from '../../src/api/tokenApiError.ts';
import type { Created } from '../../src/wizard/wizardEvent.ts';
import type { WizardSnapshot } from '../../src/wizard/wizardSnapshot.ts';

/** A wizard together with all that it cannot see: the server, the network, the clock and the host. */
export interface ModelWorld {
  readonly snapshot: WizardSnapshot;
  readonly intents: number;
  readonly tokens: readonly ModelToken[];
  /** Intents for which the API has promised never to make a token. */
  readonly spent: readonly string[];
  readonly calls: readonly ModelCall[];
  readonly looks: readonly string[];
  readonly revocations: readonly string[];
  readonly signIns: readonly string[];
  /** Tokens of which the API is being told that the person has the secret. */
  readonly acknowledgements: readonly string[];
  /** What the host's sink has not said the end of. */
  readonly deliveries: readonly ModelDelivery[];
  readonly timers: readonly ModelTimer[];
  readonly isLoading: boolean;
  /** Boxes with a secret that nobody has wiped. */
  readonly openBoxes: number;
  /** Intents that the person has gone on from, knowing that they may have a token. */
  readonly accepted: readonly string[];
  /** Tokens that the host has been told of. */
  readonly told: readonly string[];
  /** Tokens of which a revocation has failed. */
  readonly unrevoked: readonly string[];
}

export interface ModelToken {
  readonly id: string;
  readonly key: string;
  readonly status: 'active' | 'pending' | 'revoked';
  /** The person has its secret. */
  readonly saved: boolean;
  /** The wizard has set out to tell the API so, or the API would revoke it as one that nobody took. */
  readonly acknowledged: boolean;
}

export interface ModelDelivery {
  readonly tokenId: string;
  readonly overdue: boolean;
}

/** A createToken that has not ended. While `sent`, the server has not acted on it. */
export interface ModelCall {
  readonly key: string;
  readonly call: number;
  readonly answer: 'sent' | 'lost' | Created | TokenApiError;
  /** The wizard has been told that no answer came in time; one may come yet. */
  readonly overdue: boolean;
}

export type ModelTimer =
  | { readonly type: 'retryDue'; readonly intentKey: string; readonly retry: number }
  | { readonly type: 'waitOver'; readonly intentKey: string; readonly until: number };
