import type { TokenApiError } from '../api/tokenApiError.ts';
import type { Secret } from '../token/secret.ts';
import type { Token } from '../token/token.ts';
import type { Outcome } from './outcome.ts';
import type { Drafts, StepIssue } from './step.ts';

/** One reviewed request and its key, which every try of that request carries. */
export interface Intent {
  readonly key: string;
  readonly request: object;
  /** How often it was sent. The number names the last call, which alone can prove that no token came. */
  readonly calls: number;
  /** Ids of the findings that the person has ticked: for this request, and no other. @default none */
  readonly ticked?: readonly string[];
}

/** One attempt to create the token of an intent, over all its tries. */
export interface Attempt extends Intent {
  /** Tries that were made by themselves since the person last asked for one. */
  readonly retries: number;
  /** An answer was lost, so a token may be there: a later refusal proves the opposite only where the API looks the key up first. */
  readonly ambiguous: boolean;
}

type TokenlessOutcome = Extract<Outcome, 'not-created' | 'unknown'>;

/** How an attempt ended, with the token that came of it. */
export type AttemptEnd =
  | { readonly outcome: TokenlessOutcome; readonly intentKey: string; readonly token?: undefined }
  | { readonly outcome: Exclude<Outcome, TokenlessOutcome>; readonly intentKey: string; readonly token: Token };

interface Open {
  readonly drafts: Drafts;
  /** The person asked to close and is being asked whether they mean it. */
  readonly leaving: boolean;
}

export interface Editing extends Open {
  readonly status: 'editing';
  /** Id of the step that is shown. */
  readonly step: string;
  readonly issues: readonly StepIssue[];
  /** The person came from the review and goes back to it. */
  readonly returning: boolean;
  /** The last reviewed request, so that its key is kept while the request stays the same. */
  readonly intent?: Intent;
  readonly failure?: TokenApiError;
  readonly lastAttempt?: AttemptEnd;
  /** What new options made of the answers, in sentences. Gone with the next thing that the person does. */
  readonly news?: readonly string[];
}

export interface Reviewing extends Open {
  readonly status: 'reviewing';
  readonly intent: Intent;
  /** Why the last attempt made no token. */
  readonly failure?: TokenApiError;
  readonly lastAttempt?: AttemptEnd;
  /** What new options made of the answers, in sentences. */
  readonly news?: readonly string[];
  /** Ids of the findings that want a tick, and kept the token from being created. */
  readonly unticked?: readonly string[];
}

export interface Creating extends Open {
  readonly status: 'creating';
  readonly attempt: Attempt;
}

export interface Waiting extends Open {
  readonly status: 'waiting';
  readonly attempt: Attempt;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

export interface Reauthenticating extends Open {
  readonly status: 'reauthenticating';
  readonly attempt: Attempt;
}

export interface Reconciling extends Open {
  readonly status: 'reconciling';
  readonly attempt: Attempt;
  /** What the API answered to a later try. It holds once a look has proved that no earlier one made a token. */
  readonly refusal?: TokenApiError;
}

export interface Unknown extends Open {
  readonly status: 'unknown';
  readonly attempt: Attempt;
}

export interface Revealing extends Open {
  readonly status: 'revealing';
  readonly intentKey: string;
  readonly token: Token;
  readonly secret: Secret;
  /** How the person or the host's sink came to have the secret; `false` until that is proved or said. */
  readonly kept: false | 'copied' | 'stored' | 'delivered';
  /** The host's sink is taking the secret, in the stead of the page or beside it; or it has failed to. */
  readonly delivery?: 'instead' | 'beside' | 'failed';
  /** When the API revokes the token unless it has heard that somebody has the secret. Milliseconds since the epoch. */
  readonly acknowledgeBy?: number;
  /** The API could not be told that the person has the secret, and may revoke the token as one that nobody took. */
  readonly acknowledgementLost?: true;
}

export interface SecretGone extends Open {
  readonly status: 'secretGone';
  readonly intentKey: string;
  readonly token: Token;
  /** It had been shown, but nobody took it: before the page went away and came back, or before the API's time was over. */
  readonly untaken?: 'hidden' | 'late';
  /** The host's sink has the secret after all, while the token is being revoked. */
  readonly delivered?: true;
  /** What follows the revocation that is under way. */
  readonly revoking: false | 'finish' | 'review';
  readonly failure?: TokenApiError;
}

export interface PendingApproval extends Open {
  readonly status: 'pendingApproval';
  readonly intentKey: string;
  readonly token: Token;
}

/** The person has gone; what is under way is followed to its end, so that no token stays that nobody saw. */
export interface Withdrawing {
  readonly status: 'withdrawing';
  readonly attempt: Attempt;
  /** The token that came, and is being revoked. */
  readonly token?: Token;
  /** The host's sink has its secret after all. */
  readonly delivered?: true;
}

/** Nothing was attempted. */
interface Unattempted {
  readonly outcome: null;
  readonly intentKey?: undefined;
  readonly token?: undefined;
}

/** How the wizard ended. */
export type End = (AttemptEnd | Unattempted) & {
  /** The person left on their own, so there is nothing more to show. */
  readonly left: boolean;
  /** As in `Revealing`. */
  readonly acknowledgementLost?: true;
  /** The person took the secret after the API had revoked the token as one that nobody took. */
  readonly late?: true;
};

export type Finished = End & { readonly status: 'finished' };

/** Where a wizard is. The one status with a secret is `revealing`. */
export type WizardSnapshot =
  | Editing
  | Reviewing
  | Creating
  | Waiting
  | Reauthenticating
  | Reconciling
  | Unknown
  | Revealing
  | SecretGone
  | PendingApproval
  | Withdrawing
  | Finished;

export type WizardStatus = WizardSnapshot['status'];
