import { Problem } from '../http/problem.ts';
import { tokenTypeIssues } from '../request/checkRequest.ts';
import { chooseExpiry } from '../request/chooseExpiry.ts';
import { grantIssues } from '../request/grantIssues.ts';
import type { TokenOptions } from '../wire/tokenOptionsSchema.ts';
import type { Token } from '../wire/tokenSchema.ts';
import { lifetimeIssues } from './editToken.ts';

/** @throws {Problem} `policy`; the request is unchanged */
export function requireCurrentPolicy(token: Token, options: TokenOptions, now: Date): void {
  const issues = [
    ...grantIssues(token, options),
    ...tokenTypeIssues(token, options),
    ...(token.expiresAt === null
      ? chooseExpiry({ ...token, expiration: 'never', expiresAt: undefined }, options, now.getTime()).issues
      : lifetimeIssues(token, options, now)),
  ];
  if (issues.length === 0) return;
  const said = [...new Set(issues.map(({ message }) => message))].join(' ');
  throw new Problem('policy', {
    detail: `The current policy does not allow this token. ${said} The request is unchanged.`,
    issues: issues.map(({ step, field, message }) => ({ step, field, message })),
  });
}
