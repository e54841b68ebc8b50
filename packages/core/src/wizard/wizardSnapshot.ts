import type { TokenApiError } from '../api/tokenApiError.ts';
import type { Custody } from '../token/custody.ts';
import type { Token } from '../token/token.ts';
import type { Attempt, Intent } from './intent.ts';
import type { JustificationProblem } from './justification.ts';
import type { AttemptEnd, End } from './outcome.ts';
import type { StepIssue } from './step.ts';
import type { Drafts } from './stepContext.ts';

interface Open {
  readonly drafts: Drafts;
  readonly leaving: boolean;
}

/** The user fills in a step. */
export interface Editing extends Open {
  readonly status: 'editing';
  readonly step: string;
  readonly issues: readonly StepIssue[];
  readonly returning: boolean;
  /** The intent keeps its key while the request stays the same. */
  readonly intent?: Intent;
  readonly failure?: TokenApiError;
  readonly lastAttempt?: AttemptEnd;
  /** Sentences about changed options. */
  readonly optionsNotes?: readonly string[];
}

/** The user checks the request. */
export interface Reviewing extends Open {
  readonly status: 'reviewing';
  readonly intent: Intent;
  /** The reason why the last attempt created no token. */
  readonly failure?: TokenApiError;
  readonly lastAttempt?: AttemptEnd;
  readonly optionsNotes?: readonly string[];
  /** Ids of findings that the user must still acknowledge. */
  readonly unaccepted?: readonly string[];
  readonly unjustified?: JustificationProblem;
}

/** The API is processing the request. */
export interface Creating extends Open {
  readonly status: 'creating';
  readonly attempt: Attempt;
}

/** The wizard retries at `until`. */
export interface Waiting extends Open {
  readonly status: 'waiting';
  readonly attempt: Attempt;
  /** Milliseconds since the epoch. */
  readonly until: number;
  /** Set if the API is still processing an earlier call. If omitted, the API rate-limited the call. */
  readonly inFlight?: true;
}

/** The API requires a sign-in. */
export interface Reauthenticating extends Open {
  readonly status: 'reauthenticating';
  readonly attempt: Attempt;
}

/** The wizard checks whether a token exists. */
export interface Reconciling extends Open {
  readonly status: 'reconciling';
  readonly attempt: Attempt;
  /** The refusal to show if `findByIntent` proves that no earlier call created a token. */
  readonly refusal?: TokenApiError;
}

/** A token may exist. */
export interface Unknown extends Open {
  readonly status: 'unknown';
  readonly attempt: Attempt;
}

/** The page shows the secret. */
export interface Revealing extends Custody {
  readonly status: 'revealing';
  readonly drafts: Drafts;
}

/** The token exists, but its secret can't be shown. */
export interface SecretGone extends Open {
  readonly status: 'secretGone';
  readonly intentKey: string;
  readonly token: Token;
  /** `hidden`: the page was hidden. `late`: the API's deadline passed. */
  readonly unsaved?: 'hidden' | 'late';
  /** The sink saved the secret during the revocation. */
  readonly delivered?: true;
  /** The destination after the pending revocation. */
  readonly revoking: false | 'finish' | 'review';
  readonly failure?: TokenApiError;
}

/** The token waits for approval. */
export interface PendingApproval extends Open {
  readonly status: 'pendingApproval';
  readonly intentKey: string;
  readonly token: Token;
}

/** The user left. The wizard revokes a token that arrives. */
export interface Abandoning {
  readonly status: 'abandoning';
  readonly attempt: Attempt;
  readonly token?: Token;
  readonly delivered?: true;
}

/** The final state, with the outcome. */
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
  | Abandoning
  | Finished;

/** The status of a snapshot. */
export type WizardStatus = WizardSnapshot['status'];
