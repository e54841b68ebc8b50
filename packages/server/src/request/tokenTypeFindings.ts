import { catalogueIndex } from '../catalogue/catalogueIndex.ts';
import type { TokenOptions } from '../catalogue/tokenOptions.ts';
import type { TokenRequest } from '../wire/tokenRequestSchema.ts';
import { type Finding, finding } from './finding.ts';

/** Whether this token type is offered, and can carry the permissions. */
export function tokenTypeFindings(request: TokenRequest, options: TokenOptions): readonly Finding[] {
  const catalogue = catalogueIndex(options);
  const type = catalogue.tokenTypes.get(request.tokenType);
  if (!type) {
    return [
      finding('invalid', 'access.tokenType', `The token type “${request.tokenType}” is not offered. Choose another.`),
    ];
  }
  return request.permissions.flatMap((grant) => {
    const permission = catalogue.permissions.get(grant.permission);
    const exclusion = permission?.excludedFrom?.find((each) => each.tokenType === type.id);
    if (!permission || !exclusion) return [];
    const message = `A “${type.label}” cannot have the permission “${permission.label}”. ${exclusion.reason}`;
    return [finding('policy', 'access.tokenType', message)];
  });
}
