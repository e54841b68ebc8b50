import { offeredOptions, optionsVersion } from '../catalogue/offeredOptions.ts';
import { Problem } from '../http/problem.ts';
import type { IntentKey } from '../intents/intentKey.ts';
import type { Principal } from '../principal.ts';
import { approvalRules } from '../request/approvalRules.ts';
import { checkRequest } from '../request/checkRequest.ts';
import { requirePermit } from '../rights/authorize.ts';
import type { ServerContext } from '../serverContext.ts';
import type { SealLock } from '../serverKey/keyRing.ts';
import { base62 } from '../token/base62.ts';
import type { TokenOptions, TokenType, TokenTypeResources } from '../wire/tokenOptionsSchema.ts';
import type { TokenRequest } from '../wire/tokenRequestSchema.ts';
import type { Mint, MintedScope } from './mint.ts';
import { serviceAccountOf } from './serviceAccount.ts';

export interface CreateCall {
  readonly principal: Principal;
  readonly request: TokenRequest;
  readonly intentKey: string;
  readonly optionsVersion?: string | undefined;
}

export interface PreparedMint {
  readonly mint: Mint;
  readonly secret: string | undefined;
}

/** 131 random bits. */
const ID_LENGTH = 22;

export async function prepareMint(
  context: ServerContext,
  { principal, request, optionsVersion: reviewed }: CreateCall,
  intentKey: IntentKey,
  fingerprint: string,
): Promise<PreparedMint> {
  const { format, resources, replayWindow } = context;
  await requirePermit(context, principal, 'create');
  const options = offeredOptions(await context.options(principal), principal);
  if (reviewed !== undefined && reviewed !== optionsVersion(options)) throw optionsChanged();
  const now = await context.now();
  const { expiresAt, resourceIds } = await checkRequest(request, { options, principal, resources, now });
  checkAuthenticationAge(principal, context.maxAuthenticationAge, now);
  const isPending = approvalRules(request, options).length > 0;
  const secret = isPending ? undefined : format.mint();
  const tokenId = `tok_${base62.random(ID_LENGTH)}`;
  const replayUntil = new Date(now + replayWindow);
  const serviceAccount = await serviceAccountOf(context.serviceAccount, principal, request);
  const mint: Mint = {
    intentKey,
    fingerprint,
    principal,
    serviceAccount,
    request,
    resources: scopeOf(request, options, resourceIds),
    tokenId,
    ...secretParts(context, secret, { intentKey: intentKey.bytes, tokenId }),
    now: new Date(now),
    expiresAt,
    replayUntil,
    claimBy: context.revokeUnclaimed && !isPending ? replayUntil : null,
  };
  return { mint, secret };
}

function secretParts(
  { keys, format }: ServerContext,
  secret: string | undefined,
  lock: SealLock,
): Pick<Mint, 'digest' | 'hint' | 'sealedSecret'> {
  if (secret === undefined) return { digest: null, hint: null, sealedSecret: null };
  return { digest: keys.digest(secret), hint: format.hint(secret), sealedSecret: keys.seal(secret, lock) };
}

function scopeOf(
  { tokenType, resources }: TokenRequest,
  { tokenTypes }: TokenOptions,
  ids: readonly string[] | null,
): MintedScope | null {
  if (!resources) return null;
  // `checkRequest` refuses resources for a type that has none.
  const offered = tokenTypes.find(({ id }) => id === tokenType) as TokenType & {
    readonly resources: TokenTypeResources;
  };
  return { mode: resources.mode, type: offered.resources.type, ids: ids ?? [] };
}

function optionsChanged(): Problem {
  return new Problem('options-changed', {
    detail: 'The options have changed since the page loaded them. Load the options again and review the choices.',
  });
}

/** Requires a recent sign-in (RFC 9470). */
export function checkAuthenticationAge({ authenticatedAt }: Principal, maxAge: number | undefined, now: number): void {
  if (maxAge === undefined) return;
  const age = authenticatedAt ? now - authenticatedAt.getTime() : Number.POSITIVE_INFINITY;
  if (age <= maxAge) return;
  const seconds = Math.floor(maxAge / 1000);
  throw new Problem('reauthentication-required', {
    detail: 'Sign in again to create a token. Your last sign-in is too old.',
    headers: {
      'www-authenticate':
        `Bearer error="insufficient_user_authentication", ` +
        `error_description="A more recent sign-in is needed", max_age="${seconds}"`,
    },
  });
}
