import { TokenApiError } from '../../src/api/tokenApiError.ts';
import { Secret } from '../../src/token/secret.ts';
import type { Token } from '../../src/token/token.ts';
import type { Attempt, Intent } from '../../src/wizard/intent.ts';
import type {
  Abandoning,
  Creating,
  Editing,
  Finished,
  PendingApproval,
  Reauthenticating,
  Reconciling,
  Revealing,
  Reviewing,
  SecretGone,
  Unknown,
  Waiting,
  WizardSnapshot,
  WizardStatus,
} from '../../src/wizard/wizardSnapshot.ts';
import { emptyDrafts, filledDrafts, filledRequest } from './exampleContext.ts';

export const token: Token = {
  id: 'tok_1',
  name: 'CI',
  tokenType: 'service',
  permissions: [],
  status: 'active',
  createdAt: '2026-11-23T12:00:00Z',
  expiresAt: null,
};
export const secret = new Secret('mtl_0123456789abcdefghij');
export const created = { type: 'created', intentKey: 'key-1', result: { status: 'created', token, secret } } as const;
export const createdWithoutSecret = { ...created, result: { status: 'created', token } } as const;
export const createdPending = { ...created, result: { status: 'pending-approval', token } } as const;

export function failed(error: TokenApiError, call = 1) {
  return { type: 'createFailed', intentKey: 'key-1', call, error } as const;
}
export const unknownOutcome = new TokenApiError('unknown-outcome');
export const unavailable = new TokenApiError('unavailable');
export const quota = new TokenApiError('quota');

export const intent: Intent = { intentKey: 'key-1', request: filledRequest, calls: 0 };
export const attempt: Attempt = { ...intent, calls: 1, retries: 0, ambiguous: false };
export const ambiguous: Attempt = { ...attempt, ambiguous: true };

const open = { drafts: filledDrafts, leaving: false } as const;

export const editing: Editing = {
  status: 'editing',
  step: 'name',
  drafts: emptyDrafts,
  issues: [],
  returning: false,
  leaving: false,
};
export const reviewing: Reviewing = { status: 'reviewing', ...open, intent };
export const creating: Creating = { status: 'creating', ...open, attempt };
export const waiting: Waiting = { status: 'waiting', ...open, attempt, until: 3000 };
export const reauthenticating: Reauthenticating = { status: 'reauthenticating', ...open, attempt };
export const reconciling: Reconciling = { status: 'reconciling', ...open, attempt: { ...ambiguous, retries: 1 } };
export const unknown: Unknown = { status: 'unknown', ...open, attempt: { ...ambiguous, retries: 5 } };
export const revealing: Revealing = {
  status: 'revealing',
  ...open,
  intentKey: 'key-1',
  token,
  secret,
  saved: false,
};
export const secretGone: SecretGone = { status: 'secretGone', ...open, intentKey: 'key-1', token, revoking: false };
export const pendingApproval: PendingApproval = { status: 'pendingApproval', ...open, intentKey: 'key-1', token };
export const abandoning: Abandoning = { status: 'abandoning', attempt };
export const finished: Finished = { status: 'finished', outcome: 'unknown', left: true, intentKey: 'key-1' };

export const exampleSnapshots: { readonly [Status in WizardStatus]: Extract<WizardSnapshot, { status: Status }> } = {
  editing,
  reviewing,
  creating,
  waiting,
  reauthenticating,
  reconciling,
  unknown,
  revealing,
  secretGone,
  pendingApproval,
  abandoning,
  finished,
};
