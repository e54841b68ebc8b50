import type { TokenOptions } from '../catalogue/tokenOptions.ts';
import { Problem } from '../http/problem.ts';
import type { Principal } from '../principal.ts';
import type { ResourceProvider } from '../resourceProvider.ts';
import type { TokenRequest } from '../wire/tokenRequestSchema.ts';
import { chooseExpiry } from './chooseExpiry.ts';
import { chooseResources } from './chooseResources.ts';
import { type Finding, finding } from './finding.ts';
import { grantFindings } from './grantFindings.ts';
import { tokenTypeFindings } from './tokenTypeFindings.ts';

export interface RequestContext {
  /** As they are offered to this principal. */
  readonly options: TokenOptions;
  readonly principal: Principal;
  readonly resources: ResourceProvider | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What a request that may be carried out comes to. */
export interface CheckedRequest {
  readonly expiresAt: Date | null;
  /** `null` for a token that is not limited to a list. */
  readonly resourceIds: readonly string[] | null;
}

/**
 * Checks everything that the wizard has checked, again, by the server's own catalogue and clock.
 * @throws {Problem} `invalid` or `policy`, with every issue at once
 */
export async function checkRequest(request: TokenRequest, context: RequestContext): Promise<CheckedRequest> {
  const { options, principal, resources: provider, now } = context;
  const resources = await chooseResources(request, options, provider, principal);
  const expiry = chooseExpiry(request, options, now);
  const findings = [
    ...descriptionFindings(request, options),
    ...grantFindings(request.permissions, options),
    ...tokenTypeFindings(request, options),
    ...resources.findings,
    ...expiry.findings,
  ];
  if (findings.length > 0) throw refusal(findings);
  return { expiresAt: expiry.expiresAt, resourceIds: resources.ids };
}

function descriptionFindings({ description = '' }: TokenRequest, { policy }: TokenOptions): readonly Finding[] {
  const rule = policy?.descriptionRequired;
  if (!rule || description !== '') return [];
  return [finding('policy', 'name.description', `Describe what the token is for. ${rule.reason}`)];
}

function refusal(findings: readonly Finding[]): Problem {
  const code = findings.some(({ kind }) => kind === 'invalid') ? 'invalid' : 'policy';
  const issues = findings.map(({ step, field, message }) => ({ step, field, message }));
  return new Problem(code, { detail: 'See the issues for what to change.', issues });
}
