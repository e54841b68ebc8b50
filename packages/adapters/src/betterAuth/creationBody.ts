import { type ExpirationChoice, TokenApiError, type TokenOptions, type TokenRequest } from '@tokenwright/core/api';
import { type ApiKeyLimits, isWithin, lifetimeSentence, SECONDS_A_DAY } from './apiKeyPlugin.ts';
import type { StoredMetadata } from './apiKeyRows.ts';
import { isOffered, recordOf } from './permissionRecord.ts';

/** The request fields that the plugin can store. */
export interface BetterAuthRequest extends Omit<TokenRequest, 'permissions'> {
  readonly permissions?: TokenRequest['permissions'];
}

const carried = new Set(['name', 'description', 'permissions', 'tokenType', 'expiration']);

export interface CreationRules {
  readonly options: TokenOptions;
  readonly limits: ApiKeyLimits;
  readonly takesPermissions: boolean;
  readonly keepsOthers: boolean;
}

export function creationBody(request: BetterAuthRequest, rules: CreationRules) {
  const { options, limits } = rules;
  if (!options.tokenTypes.some(({ id }) => id === request.tokenType)) {
    throw refused('access', 'tokenType', 'This server has no such type of token. Choose another.');
  }
  if (request.permissions?.some((grant) => !isOffered(grant, options.groups))) {
    throw refused('permissions', 'grants', 'This server does not offer all of these permissions. Choose them again.');
  }
  refuseDroppedFields(request, rules);
  const seconds = lifetime(request.expiration, limits);
  return {
    configId: request.tokenType,
    name: request.name,
    ...(seconds === undefined ? {} : { expiresIn: seconds }),
  };
}

export function storedMetadata(request: BetterAuthRequest, options: TokenOptions): StoredMetadata {
  const { description, permissions } = request;
  return {
    ...(description === undefined ? {} : { description }),
    ...(permissions?.length ? { permissions: recordOf(permissions, options.groups) } : {}),
  };
}

function refuseDroppedFields(request: BetterAuthRequest, { limits, takesPermissions, keepsOthers }: CreationRules) {
  if (request.description !== undefined && !limits.hasMetadata) {
    throw refused('name', 'description', 'This server stores no descriptions. Leave the description empty.');
  }
  if (request.permissions?.length && !takesPermissions) {
    throw refused('permissions', 'grants', 'This server gives every token the same permissions. Choose none.');
  }
  if ('resources' in request) {
    throw new TokenApiError('invalid', {
      detail: 'This server cannot limit a token to resources.',
      cause: new Error('The request has "resources", which better-auth cannot enforce. Omit the field.'),
    });
  }
  const other = Object.keys(request).find((field) => !carried.has(field));
  if (other !== undefined && !keepsOthers) {
    const remedy = `Return "${other}" from the option \`metadata\`, and set \`enableMetadata: true\` for the plugin.`;
    throw new TokenApiError('invalid', {
      detail: `This server cannot keep the "${other}" of a token.`,
      cause: new Error(`The request has "${other}", which better-auth would drop. ${remedy}`),
    });
  }
}

function lifetime(choice: ExpirationChoice, limits: ApiKeyLimits): number | undefined {
  const { days, defaultDays } = limits;
  if (choice === 'never') {
    if (defaultDays === null) return undefined;
    throw refused('access', 'expiration', `This server ends every token after ${defaultDays} days at the latest.`);
  }
  if (!('days' in choice)) {
    throw refused('access', 'expiration', 'This server counts days from now, not to a date. Choose a number of days.');
  }
  if (days === undefined && choice.days === defaultDays) return undefined;
  if (isWithin(choice.days, limits)) return Math.round(choice.days * SECONDS_A_DAY);
  throw refused('access', 'expiration', lifetimeSentence(limits));
}

function refused(step: string, field: string, message: string): TokenApiError {
  return new TokenApiError('invalid', { issues: [{ step, field, message }] });
}
