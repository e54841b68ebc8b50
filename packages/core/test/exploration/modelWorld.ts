import type { TokenApiError } from '../../src/api/tokenApiError.ts';
import type { Created } from '../../src/wizard/wizardEvent.ts';
import type { WizardSnapshot } from '../../src/wizard/wizardSnapshot.ts';

export interface ModelWorld {
  readonly snapshot: WizardSnapshot;
  readonly intents: number;
  readonly tokens: readonly ModelToken[];
  readonly spent: readonly string[];
  readonly calls: readonly ModelCall[];
  readonly looks: readonly string[];
  readonly revocations: readonly string[];
  readonly signIns: readonly string[];
  readonly acknowledgements: readonly string[];
  readonly deliveries: readonly ModelDelivery[];
  readonly timers: readonly ModelTimer[];
  readonly isLoading: boolean;
  readonly openBoxes: number;
  /** Intents that the user abandoned, knowing that they may have a token. */
  readonly accepted: readonly string[];
  readonly told: readonly string[];
  readonly unrevoked: readonly string[];
}

export interface ModelToken {
  readonly id: string;
  readonly key: string;
  readonly status: 'active' | 'pending' | 'revoked';
  readonly saved: boolean;
  readonly acknowledged: boolean;
}

export interface ModelDelivery {
  readonly tokenId: string;
  readonly overdue: boolean;
}

export interface ModelCall {
  readonly key: string;
  readonly call: number;
  readonly answer: 'sent' | 'lost' | Created | TokenApiError;
  readonly overdue: boolean;
}

export type ModelTimer =
  | { readonly type: 'retryDue'; readonly intentKey: string; readonly retry: number }
  | { readonly type: 'waitOver'; readonly intentKey: string; readonly until: number };
