import { catalogueIndex } from '../catalogue/catalogueIndex.ts';
import { Problem } from '../http/problem.ts';
import type { Principal } from '../principal.ts';
import type { ResourceProvider } from '../resourceProvider.ts';
import type { TokenOptions } from '../wire/tokenOptionsSchema.ts';
import type { TokenRequest } from '../wire/tokenRequestSchema.ts';
import { justificationIssues } from './approvalRules.ts';
import { chooseExpiry } from './chooseExpiry.ts';
import { chooseResources } from './chooseResources.ts';
import { grantIssues } from './grantIssues.ts';
import { type ValidationIssue, validationIssue } from './validationIssue.ts';

export interface RequestContext {
  readonly options: TokenOptions;
  readonly principal: Principal;
  readonly resources: ResourceProvider | undefined;
  readonly now: number;
}

export interface CheckedRequest {
  readonly expiresAt: Date | null;
  readonly resourceIds: readonly string[] | null;
}

export async function checkRequest(request: TokenRequest, context: RequestContext): Promise<CheckedRequest> {
  const { options, principal, resources: provider, now } = context;
  const resources = await chooseResources(request, options, provider, principal);
  const expiry = chooseExpiry(request, options, now);
  const issues = [
    ...descriptionIssues(request, options),
    ...grantIssues(request, options),
    ...tokenTypeIssues(request, options),
    ...resources.issues,
    ...justificationIssues(request, options),
    ...expiry.issues,
  ];
  if (issues.length > 0) throw refusal(issues);
  return { expiresAt: expiry.expiresAt, resourceIds: resources.ids };
}

export function descriptionIssues(
  { description = '' }: Pick<TokenRequest, 'description'>,
  { policy }: TokenOptions,
): readonly ValidationIssue[] {
  const rule = policy?.descriptionRequired;
  if (!rule || description !== '') return [];
  return [validationIssue('policy', 'name.description', `Describe the purpose of the token. ${rule.reason}`)];
}

export function tokenTypeIssues(
  request: Pick<TokenRequest, 'tokenType' | 'permissions'>,
  options: TokenOptions,
): readonly ValidationIssue[] {
  const catalogue = catalogueIndex(options);
  const type = catalogue.tokenTypes.get(request.tokenType);
  if (!type) {
    const message = `The token type “${request.tokenType}” is not available. Choose another.`;
    return [validationIssue('invalid', 'access.tokenType', message)];
  }
  return request.permissions.flatMap((grant) => {
    const permission = catalogue.permissions.get(grant.permission);
    const exclusion = permission?.excludedFrom?.find((each) => each.tokenType === type.id);
    if (!permission || !exclusion) return [];
    const message = `A “${type.label}” cannot have the permission “${permission.label}”. ${exclusion.reason}`;
    return [validationIssue('policy', 'access.tokenType', message)];
  });
}

export function refusal(found: readonly ValidationIssue[]): Problem {
  const code = found.some(({ kind }) => kind === 'invalid') ? 'invalid' : 'policy';
  const issues = found.map(({ step, field, message }) => ({ step, field, message }));
  return new Problem(code, { detail: 'The request has errors. Change the fields in `issues`.', issues });
}
