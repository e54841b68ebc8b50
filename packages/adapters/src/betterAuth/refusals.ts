import type { ProblemCode } from '../rest/problemCode.ts';
import type { RestProblems } from '../rest/restApiSetup.ts';
import type { ApiKeyLimits } from './apiKeyPlugin.ts';
import { lifetimeSentence } from './creationBody.ts';

/** What better-auth's own codes mean, where they say more than the status. */
export function refusals(limits: ApiKeyLimits): RestProblems {
  const { min, max } = limits.nameLength;
  const message = `On this server a name has ${min} to ${max} characters.`;
  const name: ProblemCode = { code: 'invalid', field: 'name.name', message };
  const lifetime: ProblemCode = { code: 'policy', field: 'access.expiration', message: lifetimeSentence(limits) };
  return {
    problem: { detail: 'message' },
    codes: {
      USER_BANNED: { code: 'forbidden' },
      SESSION_NOT_FRESH: { code: 'reauthentication-required' },
      SESSION_EXPIRED: { code: 'reauthentication-required' },
      KEY_NOT_FOUND: { code: 'invalid' },
      NAME_REQUIRED: name,
      INVALID_NAME_LENGTH: name,
      EXPIRES_IN_IS_TOO_SMALL: lifetime,
      EXPIRES_IN_IS_TOO_LARGE: lifetime,
      KEY_DISABLED_EXPIRATION: lifetime,
    },
  };
}
