import { type CreateResult, TokenApiError } from '@tokenwright/core/api';
import { approvalRules } from '@tokenwright/core/policy';
import { checkPolicy } from './checkPolicy.ts';
import { checkRequest } from './checkRequest.ts';
import type { Intents } from './createIntents.ts';
import type { Offers } from './createOffers.ts';
import { issueSecret } from './createSecretText.ts';
import type { TokenStore } from './createTokenStore.ts';
import type { Failure } from './failurePlan.ts';
import type { MemoryApiSetup } from './memoryApiSetup.ts';
import { forbidden } from './refusal.ts';
import type { Ordered } from './tokenOf.ts';

export type Mint = (order: Order, failure: Failure) => CreateResult;

interface Order extends Ordered {
  readonly intentKey: string;
}

export function createMint(setup: MemoryApiSetup, offers: Offers, tokens: TokenStore, intents: Intents): Mint {
  return ({ intentKey, ...ordered }, failure) => {
    const { request } = ordered;
    check(ordered, offers, tokens);
    if (setup.needsApproval?.(request) || approvalRules(offers.latest(), request).length > 0) {
      const token = tokens.add(ordered);
      intents.keep(intentKey, token.id, undefined);
      return { status: 'pending-approval', token };
    }
    const issued = issueSecret(setup.prefix);
    const { secret } = issued;
    const token = tokens.add(ordered, issued);
    if (failure === 'lose-secret') {
      intents.keep(intentKey, token.id, undefined);
      return { status: 'created', token };
    }
    intents.keep(intentKey, token.id, setup.idempotency === 'replays-id' ? undefined : secret);
    return { status: 'created', token, secret };
  };
}

function check({ request, justification = '' }: Ordered, offers: Offers, tokens: TokenStore): void {
  const offer = offers.current();
  const { canCreate } = offer.options;
  if (canCreate?.allowed === false) throw forbidden(canCreate);
  const issues = checkRequest(request, offer);
  if (issues.length > 0) throw new TokenApiError('invalid', { issues });
  const asking = approvalRules(offer.options, request).find((rule) => rule.justification);
  const unjustified = {
    step: 'review',
    field: 'justification',
    message: `Say why you need this token. ${asking?.reason}`,
  };
  const limits = [...checkPolicy(request, offer), ...(asking && justification.trim() === '' ? [unjustified] : [])];
  if (limits.length > 0) throw new TokenApiError('policy', { issues: limits });
  if (offer.options.names === 'none' || !tokens.hasLive(request.name)) return;
  throw new TokenApiError('conflict', { issues: [{ step: 'name', field: 'name', message: nameTaken(request.name) }] });
}

export function nameTaken(name: string): string {
  return `Another token is called “${name.trim()}”. Choose a different name.`;
}
