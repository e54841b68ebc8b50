import {
  type CreateCall,
  type CreateResult,
  type EventQuery,
  type IntentState,
  type NameCheck,
  type Page,
  type RenewCall,
  type RequestDecision,
  type Resource,
  type ResourceQuery,
  type RotateCall,
  type Token,
  TokenApiError,
  type TokenChanges,
  type TokenEvent,
  type TokenOptions,
  type TokenPage,
  type TokenQuery,
  type TokenRequest,
  type Verification,
} from '@tokenwright/core';
import { inactive } from './activeToken.ts';
import { createEdits } from './createEdits.ts';
import { createEventLog } from './createEventLog.ts';
import { createIntents } from './createIntents.ts';
import { createMint, nameTaken } from './createMint.ts';
import { createOffers } from './createOffers.ts';
import { createRequests } from './createRequests.ts';
import { createRotations } from './createRotations.ts';
import { createTokenStore, type TokenStore } from './createTokenStore.ts';
import type { Failure } from './failurePlan.ts';
import { listTokens } from './listTokens.ts';
import type { MemoryApiSetup } from './memoryApiSetup.ts';
import { pageOf } from './pageOf.ts';
import { forbidden } from './refusal.ts';

type ReviewedIntent = Pick<CreateCall, 'intentKey' | 'expiresAt' | 'justification'>;

export interface Service {
  loadOptions(): TokenOptions;
  searchResources(query: ResourceQuery): Page<Resource>;
  /** Claims the intent immediately. The returned function creates or finds the token. */
  createToken(request: TokenRequest, intent: ReviewedIntent): (failure: Failure) => CreateResult;
  acknowledge(tokenId: string, intentKey: string): void;
  findByIntent(intentKey: string): IntentState;
  listTokens(query: TokenQuery): TokenPage;
  getToken(tokenId: string): Token;
  checkName(name: string): NameCheck;
  verifyToken(secret: string): Verification;
  revokeToken(tokenId: string, reason: string | undefined): Token | undefined;
  rotateToken(tokenId: string, call: Pick<RotateCall, 'overlap' | 'intentKey'>): (failure: Failure) => CreateResult;
  endOverlap(tokenId: string): Token;
  cancelRotation(tokenId: string): Token;
  updateToken(tokenId: string, changes: TokenChanges, version: string | undefined): Token;
  renewToken(tokenId: string, call: Omit<RenewCall, 'signal'>): Token;
  restoreToken(tokenId: string): Token;
  decideRequest(tokenId: string, decision: RequestDecision): Token;
  withdrawRequest(tokenId: string): Token;
  claimToken(tokenId: string, intentKey: string): (failure: Failure) => CreateResult;
  listEvents(query: EventQuery): Page<TokenEvent>;
}

const UNCLAIMED = 'unclaimed';

const A_DAY = 24 * 60 * 60_000;

const QUARTER_OF_AN_HOUR = 15 * 60_000;

export function createService(setup: MemoryApiSetup): Service {
  const { clock = Date.now, pageSize = 20, replayWindow = QUARTER_OF_AN_HOUR, restoreWindow = A_DAY } = setup;
  const offers = createOffers(setup, clock);
  const tokens = createTokenStore(setup.tokens ?? [], setup.person ?? 'You', clock);
  const intents = createIntents(replayWindow, clock);
  const mint = createMint(setup, offers, tokens, intents);
  const rotations = createRotations(setup, offers, tokens, intents);
  const events = createEventLog(setup.tokens ?? [], setup.person ?? 'You', pageSize, clock);
  const edits = createEdits(offers, tokens, events, clock);
  const requests = createRequests(setup, { offers, tokens, intents, events });
  const own = (id: string) => permitted(tokens.get(id));

  function permitted(token: Token): Token {
    const can = setup.can?.(token);
    return can ? { ...token, can } : token;
  }

  function limited(result: CreateResult, intentKey: string): CreateResult {
    const acknowledgeWithin =
      intents.timeLeft(intentKey, 'cancel') ??
      (setup.revokeUnclaimed ? intents.timeLeft(intentKey, 'revoke') : undefined);
    return acknowledgeWithin === undefined || !('secret' in result) ? result : { ...result, acknowledgeWithin };
  }

  function found(tokenId: string, intentKey: string): CreateResult {
    const token = tokens.get(tokenId);
    if (token.status === 'pending') return { status: 'pending-approval', token };
    const secret = intents.secretOf(intentKey);
    return limited({ status: 'created', token, ...(secret === undefined ? {} : { secret }) }, intentKey);
  }

  function inTime<Given extends readonly unknown[], Answer>(act: (...given: Given) => Answer) {
    return (...given: Given): Answer => {
      if (setup.revokeUnclaimed) for (const id of intents.overdue('revoke')) tokens.revoke(id, UNCLAIMED);
      rotations.settle();
      return act(...given);
    };
  }

  /** Claims the intent immediately. The returned function creates or finds the secret. */
  function once(intentKey: string, request: object, make: (failure: Failure) => CreateResult) {
    if (setup.idempotency === 'none') return make;
    const made = intents.claim(intentKey, request);
    if (made !== undefined) return () => found(made, intentKey);
    return (failure: Failure) =>
      limited(
        intents.orRelease(intentKey, () => make(failure)),
        intentKey,
      );
  }

  return {
    loadOptions: offers.load,
    searchResources: ({ type, query, cursor }) => pageOf(matching(offers.resourcesOf(type), query), cursor, pageSize),
    createToken: inTime((request: TokenRequest, { intentKey, expiresAt, justification }: ReviewedIntent) => {
      const order = { request, intentKey, expiresAt, justification };
      return once(intentKey, { ...request, expiresAt, justification }, (failure) => {
        const result = mint(order, failure);
        events.record(result.token.id, result.status === 'created' ? 'created' : 'requested');
        return result;
      });
    }),
    acknowledge: inTime((tokenId: string, intentKey: string) => {
      const isTooLate = tokens.list().some((token) => token.id === tokenId && token.revocationReason === UNCLAIMED);
      if (isTooLate) throw new TokenApiError('conflict', { detail: 'Nobody took the secret in time.' });
      intents.acknowledge(tokenId, intentKey);
    }),
    findByIntent: inTime((intentKey: string) => {
      const state = intents.look(intentKey);
      return state.status === 'made' ? found(state.tokenId, intentKey) : { status: state.status };
    }),
    listTokens: inTime((query: TokenQuery) => {
      const declared = offers.latest().listing ?? {};
      const page = listTokens(query, { tokens: tokens.list(), declared, pageSize, now: clock() });
      return { ...page, items: page.items.map(permitted) };
    }),
    getToken: inTime((id: string) => permitted(tokens.get(id))),
    checkName: inTime((name: string) => checkName(name, tokens)),
    verifyToken: inTime((secret: string) => verify(tokens.bySecret(secret))),
    revokeToken: inTime((id: string, reason: string | undefined) => {
      const { can, status } = own(id);
      if (can?.revoke?.allowed === false) throw forbidden(can.revoke);
      if (status !== 'revoked') events.record(id, 'revoked', reason === undefined ? {} : { reason });
      const restorableUntil = status === 'active' ? new Date(clock() + restoreWindow).toISOString() : undefined;
      if (setup.revocation !== 'deletes') return permitted(tokens.revoke(id, reason, restorableUntil));
      tokens.remove(id);
      return undefined;
    }),
    rotateToken: inTime((id: string, call: Pick<RotateCall, 'overlap' | 'intentKey'>) =>
      once(call.intentKey, { rotated: id, overlap: call.overlap }, (failure) => {
        const result = rotations.rotate(own(id), call, failure);
        events.record(id, 'rotated');
        return result;
      }),
    ),
    endOverlap: inTime((id: string) => {
      const before = own(id);
      const after = rotations.endOverlap(before);
      if (before.oldSecret) events.record(id, 'overlap-ended');
      return permitted(after);
    }),
    cancelRotation: inTime((id: string) => {
      const after = rotations.cancel(own(id));
      events.record(id, 'rotation-cancelled');
      return permitted(after);
    }),
    updateToken: inTime((id: string, changes: TokenChanges, version: string | undefined) =>
      permitted(edits.update(own(id), changes, version)),
    ),
    renewToken: inTime((id: string, call: Omit<RenewCall, 'signal'>) => permitted(edits.renew(own(id), call))),
    restoreToken: inTime((id: string) => permitted(edits.restore(own(id)))),
    decideRequest: inTime((id: string, decision: RequestDecision) => permitted(requests.decide(own(id), decision))),
    withdrawRequest: inTime((id: string) => permitted(requests.withdraw(own(id)))),
    claimToken: inTime((id: string, intentKey: string) =>
      once(intentKey, { claimed: id }, (failure) => requests.claim(own(id), intentKey, failure)),
    ),
    listEvents: inTime((query: EventQuery) => events.list(query, tokens.list())),
  };
}

function checkName(name: string, tokens: TokenStore): NameCheck {
  return tokens.hasLive(name) ? { available: false, message: nameTaken(name) } : { available: true };
}

function verify(token: Token | undefined): Verification {
  if (!token) return { works: false, detail: 'No token has this secret.' };
  return token.status === 'active' ? { works: true } : { works: false, detail: inactive[token.status] };
}

function matching(resources: readonly Resource[], query: string): readonly Resource[] {
  const words = query.trim().toLocaleLowerCase();
  return resources.filter(({ id, label }) => `${label}\n${id}`.toLocaleLowerCase().includes(words));
}
