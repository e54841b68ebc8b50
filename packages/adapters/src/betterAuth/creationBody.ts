import { type ExpirationChoice, TokenApiError, type TokenOptions } from '@tokenwright/core';
import type { ApiKeyLimits } from './apiKeyPlugin.ts';
import type { BetterAuthRequest } from './createBetterAuthApi.ts';
import type { KeptMetadata } from './keptMetadata.ts';
import { isWithin } from './offeredOptions.ts';
import { isOffered, recordOf } from './permissionRecord.ts';

const SECONDS_A_DAY = 86_400;

/** What the adapter can send to the plugin, and does. */
const carried = new Set(['name', 'description', 'permissions', 'tokenType', 'expiration']);

/** What a request is checked against before it is sent. */
export interface CreationRules {
  readonly options: TokenOptions;
  readonly limits: ApiKeyLimits;
  readonly takesPermissions: boolean;
  /** Whether the host says how fields of its own steps are kept. */
  readonly keepsOthers: boolean;
}

/**
 * The plugin's body for a request, but for its metadata.
 * @throws {TokenApiError} for what the plugin would drop without a word
 */
export function creationBody(request: BetterAuthRequest, rules: CreationRules) {
  const { options, limits } = rules;
  if (!options.tokenTypes.some(({ id }) => id === request.tokenType)) {
    throw refused('access', 'tokenType', 'This server has no such type of token. Choose another.');
  }
  if (request.permissions?.some((grant) => !isOffered(grant, options.groups))) {
    throw refused('permissions', 'grants', 'This server does not offer all of these permissions. Choose them again.');
  }
  refuseWhatIsDropped(request, rules);
  const seconds = lifetime(request.expiration, limits);
  return {
    configId: request.tokenType,
    name: request.name,
    ...(seconds === undefined ? {} : { expiresIn: seconds }),
  };
}

/** What is kept with the token in its metadata. */
export function keptMetadata(request: BetterAuthRequest, options: TokenOptions): KeptMetadata {
  const { description, permissions } = request;
  return {
    ...(description === undefined ? {} : { description }),
    ...(permissions?.length ? { permissions: recordOf(permissions, options.groups) } : {}),
  };
}

function refuseWhatIsDropped(request: BetterAuthRequest, { limits, takesPermissions, keepsOthers }: CreationRules) {
  if (request.description !== undefined && !limits.hasMetadata) {
    throw refused('name', 'description', 'This server keeps no descriptions. Leave the description empty.');
  }
  if (request.permissions?.length && !takesPermissions) {
    throw refused('permissions', 'grants', 'This server gives every token the same permissions. Choose none.');
  }
  const other = Object.keys(request).find((field) => !carried.has(field));
  if (other !== undefined && (other === 'resources' || !keepsOthers)) {
    throw new TokenApiError('invalid', {
      detail: `This server cannot keep the "${other}" of a token.`,
      cause: new Error(
        `The request has "${other}", and better-auth would drop it. Say with \`metadata\` how it is kept.`,
      ),
    });
  }
}

/** In seconds; `undefined` leaves it to the plugin's default. */
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

export function lifetimeSentence({ days, defaultDays }: ApiKeyLimits): string {
  if (days) return `On this server a token lives for ${days.min} to ${days.max} days.`;
  return defaultDays === null
    ? 'On this server a token never expires.'
    : `On this server every token lives for ${defaultDays} days.`;
}

/** Nothing was sent, so nothing was made. */
function refused(step: string, field: string, message: string): TokenApiError {
  return new TokenApiError('invalid', { issues: [{ step, field, message }] });
}
