import {
  type CreateResult,
  type Grant,
  type RequestDecision,
  type Token,
  TokenApiError,
  type TokenChanges,
  type TokenOptions,
} from '@tokenwright/core/api';
import { catalogueOf } from '@tokenwright/core/permissions';
import type { EventLog } from './createEventLog.ts';
import type { Intents } from './createIntents.ts';
import type { Offers } from './createOffers.ts';
import { issueSecret } from './createSecretText.ts';
import type { TokenStore } from './createTokenStore.ts';
import type { Failure } from './failurePlan.ts';
import type { MemoryApiSetup } from './memoryApiSetup.ts';
import { forbidden } from './refusal.ts';

export interface Requests {
  decide(token: Token, decision: RequestDecision): Token;
  withdraw(token: Token): Token;
  claim(token: Token, intentKey: string, failure: Failure): CreateResult;
}

interface Stores {
  readonly offers: Offers;
  readonly tokens: TokenStore;
  readonly intents: Intents;
  readonly events: EventLog;
}

export function createRequests(setup: MemoryApiSetup, { offers, tokens, intents, events }: Stores): Requests {
  const { clock = Date.now, person = 'You' } = setup;
  function decided(
    token: Token,
    decision: 'approved' | 'denied' | 'withdrawn',
    reason: string | undefined,
    more: Partial<Token>,
  ) {
    const decidedAt = new Date(clock()).toISOString();
    const why = reason === undefined || reason.trim() === '' ? {} : { reason };
    const approval = { ...token.approval, decision, decidedAt, decidedBy: person, ...why };
    const end = { status: 'revoked' as const, revokedAt: decidedAt, revokedBy: person };
    const reasons = why.reason === undefined ? {} : { revocationReason: why.reason };
    events.record(token.id, decision, why);
    return tokens.change(token.id, (now) => ({
      ...now,
      ...more,
      approval: { ...approval, ...more.approval },
      ...(decision !== 'approved' && { ...end, ...reasons }),
    }));
  }
  return {
    decide(token, decision) {
      if (token.can?.approve?.allowed === false) throw forbidden(token.can.approve);
      requireWaiting(token);
      const { reason } = decision;
      if (decision.decision === 'denied') {
        if (!reason?.trim()) throw invalid('reason', 'Say why the request is denied.');
        return decided(token, 'denied', reason, {});
      }
      return decided(token, 'approved', reason, narrowedBy(token, decision.narrowed ?? {}, offers.latest()));
    },
    withdraw(token) {
      if (token.can?.withdraw?.allowed === false) throw forbidden(token.can.withdraw);
      if (token.status !== 'pending') throw conflict('This request is closed.', token);
      return decided(token, 'withdrawn', undefined, {});
    },
    claim(token, intentKey, failure) {
      if (token.can?.claim?.allowed === false) throw forbidden(token.can.claim);
      if (token.status !== 'pending')
        throw conflict('The secret of this request was claimed, or the request is closed.', token);
      if (token.approval?.decision !== 'approved') throw conflict('This request waits for an approval.', token);
      const issued = issueSecret(setup.prefix);
      tokens.change(token.id, (now) => ({ ...now, status: 'active' }));
      const claimed = tokens.replaceSecret(token.id, issued, undefined);
      const { secret } = failure === 'lose-secret' ? {} : issued;
      intents.keep(intentKey, token.id, setup.idempotency === 'replays-id' ? undefined : secret);
      events.record(token.id, 'claimed');
      return { status: 'created', token: claimed, ...(secret !== undefined && { secret }) };
    },
  };
}

function narrowedBy(
  token: Token,
  { permissions, resources }: Pick<TokenChanges, 'permissions' | 'resources'>,
  options: TokenOptions,
): Partial<Token> {
  if (!permissions && !resources) return {};
  if (permissions) requireNarrower(token, permissions, options);
  if (resources) requireFewer(token, resources);
  const requested = { permissions: token.permissions ?? [], ...(token.resources && { resources: token.resources }) };
  return { ...(permissions && { permissions }), ...(resources && { resources }), approval: { requested } };
}

function requireWaiting(token: Token): void {
  if (token.status !== 'pending') throw conflict('This request is closed.', token);
  if (token.approval?.decision !== undefined) throw conflict('This request was already decided.', token);
}

function requireNarrower(
  { permissions: requested = [] }: Token,
  permissions: readonly Grant[],
  { groups }: TokenOptions,
): void {
  const { rank } = catalogueOf(groups);
  const most = new Map(requested.map((grant) => [grant.permission, rank(grant)]));
  const isWithin = permissions.every((grant) => rank(grant) >= 0 && rank(grant) <= (most.get(grant.permission) ?? -1));
  if (!isWithin || permissions.length === 0) throw invalid('permissions', 'Approve only what the request asks for.');
}

function requireFewer({ resources: requested }: Token, resources: NonNullable<Token['resources']>): void {
  const isWithin =
    requested?.mode === 'selected'
      ? resources.mode === 'selected' && resources.ids.every((id) => requested.ids.includes(id))
      : requested !== undefined && (requested.mode === 'all' || resources.mode !== 'all');
  const isEmpty = resources.mode === 'selected' && resources.ids.length === 0;
  if (!isWithin || isEmpty) throw invalid('resources', 'Approve only what the request asks for.');
}

function invalid(field: string, message: string): TokenApiError {
  return new TokenApiError('invalid', { issues: [{ step: 'decision', field, message }] });
}

function conflict(detail: string, token: Token): TokenApiError {
  return new TokenApiError('conflict', { detail, token });
}
