import { offeredOptions } from '../catalogue/offeredOptions.ts';
import { optionsVersion } from '../catalogue/optionsVersion.ts';
import type { TokenOptions, TokenType, TokenTypeResources } from '../catalogue/tokenOptions.ts';
import { Problem } from '../http/problem.ts';
import type { IntentKey } from '../intents/intentKey.ts';
import { checkRequest } from '../request/checkRequest.ts';
import type { ServerContext } from '../serverContext.ts';
import { base62 } from '../token/base62.ts';
import type { TokenRequest } from '../wire/tokenRequestSchema.ts';
import { checkAuthenticationAge } from './checkAuthenticationAge.ts';
import type { CreateCall } from './createToken.ts';
import type { Mint, MintedScope } from './mint.ts';

/** 131 random bits: nobody finds a token's address by trying. */
const ID_LENGTH = 22;

export interface PreparedMint {
  readonly mint: Mint;
  /** Only for the answer. It is not part of what is written. */
  readonly secret: string;
}

/**
 * Decides everything about a token before anything is written: whether it may be made, its limits, its secret.
 * @throws {Problem} when it may not
 */
export async function prepareMint(
  context: ServerContext,
  { principal, request, optionsVersion: seen }: CreateCall,
  key: IntentKey,
  fingerprint: string,
): Promise<PreparedMint> {
  const { format, keys, resources, replayWindow } = context;
  const options = offeredOptions(await context.options(principal), principal);
  if (seen !== undefined && seen !== optionsVersion(options)) throw optionsChanged();
  const now = context.clock();
  const { expiresAt, resourceIds } = await checkRequest(request, { options, principal, resources, now });
  checkAuthenticationAge(principal, context.maxAuthenticationAge, now);
  const secret = format.mint();
  const tokenId = `tok_${base62.random(ID_LENGTH)}`;
  const replayUntil = new Date(now + replayWindow);
  const mint: Mint = {
    key,
    fingerprint,
    principal,
    request,
    resources: scopeOf(request, options, resourceIds),
    tokenId,
    digest: keys.digest(secret),
    hint: format.hint(secret),
    sealedSecret: keys.seal(secret, { intentKey: key.bytes, tokenId }),
    now: new Date(now),
    expiresAt,
    replayUntil,
    claimBy: context.revokeUnclaimed ? replayUntil : null,
  };
  return { mint, secret };
}

function scopeOf(
  { tokenType, resources }: TokenRequest,
  { tokenTypes }: TokenOptions,
  ids: readonly string[] | null,
): MintedScope | null {
  if (!resources) return null;
  // A request that was checked has a scope only where its token type asks for one.
  const offered = tokenTypes.find(({ id }) => id === tokenType) as TokenType & {
    readonly resources: TokenTypeResources;
  };
  return { mode: resources.mode, type: offered.resources.type, ids: ids ?? [] };
}

function optionsChanged(): Problem {
  return new Problem('options-changed', {
    detail:
      'What can be chosen has changed since the page was opened. Load the options again and look over the choices.',
  });
}
