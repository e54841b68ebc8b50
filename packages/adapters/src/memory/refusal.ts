import { type Permit, TokenApiError, type TokenApiErrorCode, type TokenApiErrorDetails } from '@tokenwright/core/api';

const usual: Record<TokenApiErrorCode, TokenApiErrorDetails> = {
  invalid: {
    detail: 'The request is invalid.',
    issues: [{ step: 'name', field: 'name', message: 'Choose a name without line breaks.' }],
  },
  unauthenticated: { detail: 'You are signed out. Sign in and try again.' },
  'reauthentication-required': {
    detail: 'Creating a token needs a sign-in from the last five minutes.',
    challenge: { maxAge: 300 },
  },
  forbidden: { detail: 'Only workspace admins can do this.' },
  conflict: {
    detail: 'A token with this name already exists.',
    issues: [{ step: 'name', field: 'name', message: 'Another token has this name. Choose a different one.' }],
  },
  'not-found': { detail: 'There is no such token.' },
  policy: {
    detail: 'The workspace has a stricter rule.',
    issues: [
      {
        step: 'access',
        field: 'expiration',
        message: 'Choose 30 days or fewer. The workspace has shortened its limit.',
      },
    ],
  },
  quota: {
    detail: 'The workspace has reached its limit of 50 tokens. Revoke an unused token.',
  },
  'rate-limited': { detail: 'Too many tokens were created in a short time.', retryAfter: 5_000 },
  unavailable: { detail: 'The service is being restarted.' },
  'unknown-outcome': {},
  'options-changed': { detail: 'The available permissions have changed since the page was opened.' },
};

export function forbidden({ reason }: Permit): TokenApiError {
  return new TokenApiError('forbidden', reason === undefined ? {} : { detail: reason });
}

export function refusal(code: TokenApiErrorCode): TokenApiError {
  return new TokenApiError(code, usual[code]);
}
