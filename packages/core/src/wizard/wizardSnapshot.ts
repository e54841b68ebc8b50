import type { TokenApiError } from '../api/tokenApiError.ts';
import type { Custody } from '../token/custody.ts';
import type { Token } from '../token/token.ts';
import type { Attempt, Intent } from './intent.ts';
import type { AttemptEnd, End } from './outcome.ts';
import type { StepIssue } from './step.ts';
import type { Drafts } from './stepContext.ts';

interface Open {
  readonly drafts: Drafts;
  /** The user asked to close, and the page asks for confirmation. */
  readonly leaving: boolean;
}

export interface Editing extends Open {
  readonly status: 'editing';
  /** Id of the shown step. */
  readonly step: string;
  readonly issues: readonly StepIssue[];
  /** The user came from the review and returns to it. */
  readonly returning: boolean;
  /** The last reviewed request. It keeps its key while the request stays the same. */
  readonly intent?: Intent;
  readonly failure?: TokenApiError;
  readonly lastAttempt?: AttemptEnd;
  /** How new options changed the drafts, in sentences. The next event clears them. */
  readonly optionsNotes?: readonly string[];
}

export interface Reviewing extends Open {
  readonly status: 'reviewing';
  readonly intent: Intent;
  /** Why the last attempt made no token. */
  readonly failure?: TokenApiError;
  readonly lastAttempt?: AttemptEnd;
  /** How new options changed the drafts, in sentences. */
  readonly optionsNotes?: readonly string[];
  /** Ids of the findings that the user must acknowledge before the token can be created. */
  readonly unticked?: readonly string[];
}

export interface Creating extends Open {
  readonly status: 'creating';
  readonly attempt: Attempt;
}

export interface Waiting extends Open {
  readonly status: 'waiting';
  readonly attempt: Attempt;
  /** When the request is sent again, in milliseconds since the epoch. */
  readonly until: number;
}

export interface Reauthenticating extends Open {
  readonly status: 'reauthenticating';
  readonly attempt: Attempt;
}

export interface Reconciling extends Open {
  readonly status: 'reconciling';
  readonly attempt: Attempt;
  /** The API's refusal of a later try. It becomes final once `findByIntent` proves that no earlier try made a token. */
  readonly refusal?: TokenApiError;
}

export interface Unknown extends Open {
  readonly status: 'unknown';
  readonly attempt: Attempt;
}

export interface Revealing extends Custody {
  readonly status: 'revealing';
  readonly drafts: Drafts;
}

export interface SecretGone extends Open {
  readonly status: 'secretGone';
  readonly intentKey: string;
  readonly token: Token;
  /** The page showed the secret, and wiped it unsaved: the page was hidden, or the API's deadline passed. */
  readonly unsaved?: 'hidden' | 'late';
  /** The host's sink confirmed the secret while the token is being revoked. */
  readonly delivered?: true;
  /** Where the pending revocation leads. */
  readonly revoking: false | 'finish' | 'review';
  readonly failure?: TokenApiError;
}

export interface PendingApproval extends Open {
  readonly status: 'pendingApproval';
  readonly intentKey: string;
  readonly token: Token;
}

/** The user left. The machine follows the pending call and revokes a token that arrives. */
export interface Withdrawing {
  readonly status: 'withdrawing';
  readonly attempt: Attempt;
  /** The token that arrived and is being revoked. */
  readonly token?: Token;
  /** The host's sink confirmed its secret. */
  readonly delivered?: true;
}

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

export type WizardStatus = WizardSnapshot['status'];
