import type { TokenApiError } from '../api/tokenApiError.ts';
import type { Custody } from '../token/custody.ts';
import type { Token } from '../token/token.ts';
import type { Attempt, Intent } from './intent.ts';
import type { AttemptEnd, End } from './outcome.ts';
import type { StepIssue } from './step.ts';
import type { Drafts } from './stepContext.ts';

interface Open {
  readonly drafts: Drafts;
  /** The page asks for confirmation. */
  readonly leaving: boolean;
}

/** The user fills a step. */
export interface Editing extends Open {
  readonly status: 'editing';
  /** Of the shown step. */
  readonly step: string;
  readonly issues: readonly StepIssue[];
  /** The user came from the review. */
  readonly returning: boolean;
  /** Keeps its key while the request stays the same. */
  readonly intent?: Intent;
  readonly failure?: TokenApiError;
  readonly lastAttempt?: AttemptEnd;
  /** Sentences; the next event clears them. */
  readonly optionsNotes?: readonly string[];
}

/** The user checks the request. */
export interface Reviewing extends Open {
  readonly status: 'reviewing';
  readonly intent: Intent;
  /** Why the last attempt made no token. */
  readonly failure?: TokenApiError;
  readonly lastAttempt?: AttemptEnd;
  /** Sentences. */
  readonly optionsNotes?: readonly string[];
  /** Findings that the user must acknowledge. */
  readonly unticked?: readonly string[];
}

/** The API has the request. */
export interface Creating extends Open {
  readonly status: 'creating';
  readonly attempt: Attempt;
}

/** Retries at `until`. */
export interface Waiting extends Open {
  readonly status: 'waiting';
  readonly attempt: Attempt;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** The API requires a sign-in. */
export interface Reauthenticating extends Open {
  readonly status: 'reauthenticating';
  readonly attempt: Attempt;
}

/** Looks for the token. */
export interface Reconciling extends Open {
  readonly status: 'reconciling';
  readonly attempt: Attempt;
  /** Becomes final once `findByIntent` proves that no earlier try made a token. */
  readonly refusal?: TokenApiError;
}

/** The token may exist. */
export interface Unknown extends Open {
  readonly status: 'unknown';
  readonly attempt: Attempt;
}

/** The page shows the secret. */
export interface Revealing extends Custody {
  readonly status: 'revealing';
  readonly drafts: Drafts;
}

/** Only the token is left. */
export interface SecretGone extends Open {
  readonly status: 'secretGone';
  readonly intentKey: string;
  readonly token: Token;
  /** `hidden`: with the page. `late`: the API's deadline passed. */
  readonly unsaved?: 'hidden' | 'late';
  /** The sink confirmed during the revocation. */
  readonly delivered?: true;
  /** Where the pending revocation leads. */
  readonly revoking: false | 'finish' | 'review';
  readonly failure?: TokenApiError;
}

/** The token waits for approval. */
export interface PendingApproval extends Open {
  readonly status: 'pendingApproval';
  readonly intentKey: string;
  readonly token: Token;
}

/** The user left; a token that arrives is revoked. */
export interface Withdrawing {
  readonly status: 'withdrawing';
  readonly attempt: Attempt;
  /** Being revoked. */
  readonly token?: Token;
  /** The sink has its secret. */
  readonly delivered?: true;
}

/** Final; holds the outcome. */
export type Finished = End & { readonly status: 'finished' };

/** The state of a wizard. Only `revealing` holds a secret. */
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

/** Discriminates the snapshots. */
export type WizardStatus = WizardSnapshot['status'];
