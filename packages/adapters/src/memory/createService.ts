import type {
  CancelCall,
  CreateCall,
  CreateResult,
  EventQuery,
  IntentState,
  NameCheck,
  Page,
  RenewCall,
  RequestDecision,
  Resource,
  ResourceQuery,
  RotateCall,
  Token,
  TokenChanges,
  TokenEvent,
  TokenOptions,
  TokenPage,
  TokenQuery,
  TokenRequest,
  TransferCall,
  Verification,
} from '@tokenwright/core';
import { TokenApiError } from '@tokenwright/core/api';
import { inactive } from './activeToken.ts';
import { createEdits } from './createEdits.ts';
import { createEventLog } from './createEventLog.ts';
import { createIntents } from './createIntents.ts';
import { createMint, nameTaken } from './createMint.ts';
import { createOffers } from './createOffers.ts';
import { createReplays } from './createReplays.ts';
import { createRequests } from './createRequests.ts';
import { createRotations } from './createRotations.ts';
import { createTokenStore, type TokenStore } from './createTokenStore.ts';
import type { Failure } from './failurePlan.ts';
import { lifeMethods } from './lifeMethods.ts';
import { listTokens } from './listTokens.ts';
import type { MemoryApiSetup } from './memoryApiSetup.ts';
import { pageOf } from './pageOf.ts';
import { forbidden } from './refusal.ts';

type ReviewedIntent = Pick<CreateCall, 'intentKey' | 'expiresAt' | 'justification'>;

export interface Service {
  loadOptions(): TokenOptions;
  searchResources(query: ResourceQuery): Page<Resource>;
  createToken(request: TokenRequest, intent: ReviewedIntent): (failure: Failure) => CreateResult;
  acknowledge(tokenId: string, intentKey: string): void;
  findByIntent(intentKey: string): IntentState;
  listTokens(query: TokenQuery): TokenPage;
  getToken(tokenId: string): Token;
  checkName(name: string): NameCheck;
  verifyToken(secret: string): Verification;
  revokeToken(tokenId: string, reason: string | undefined): Token | undefined;
  rotateToken(tokenId: string, call: Omit<RotateCall, 'signal'>): (failure: Failure) => CreateResult;
  endOverlap(tokenId: string, hint: string | undefined): Token;
  cancelRotation(tokenId: string, call: CancelCall): Token;
  updateToken(tokenId: string, changes: TokenChanges, version: string | undefined): Token;
  renewToken(tokenId: string, call: Omit<RenewCall, 'signal'>): Token;
  transferToken(tokenId: string, call: Omit<TransferCall, 'signal'>): Token;
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
  const edits = createEdits(setup, { offers, tokens, events });
  const requests = createRequests(setup, { offers, tokens, intents, events });
  const { found, once } = createReplays(setup, tokens, intents);
  const own = (id: string) => permitted(tokens.get(id));

  function permitted(token: Token): Token {
    const can = setup.can?.(token);
    return can ? { ...token, can } : token;
  }

  function settle(): void {
    if (setup.revokeUnclaimed) for (const id of intents.overdue('revoke')) tokens.revoke(id, UNCLAIMED);
    rotations.settle();
  }

  const methods = {
    createToken: (request: TokenRequest, { intentKey, expiresAt, justification }: ReviewedIntent) => {
      const order = { request, intentKey, expiresAt, justification };
      return once(intentKey, { ...request, expiresAt, justification }, (failure) => {
        const result = mint(order, failure);
        events.record(result.token.id, result.status === 'created' ? 'created' : 'requested');
        return result;
      });
    },
    acknowledge: (tokenId: string, intentKey: string) => {
      const isTooLate = tokens.list().some((token) => token.id === tokenId && token.revocationReason === UNCLAIMED);
      if (isTooLate) throw new TokenApiError('conflict', { detail: 'No one retrieved the secret in time.' });
      intents.acknowledge(tokenId, intentKey);
    },
    findByIntent: (intentKey: string) => {
      const state = intents.look(intentKey);
      return state.status === 'made' ? found(state.tokenId, intentKey) : { status: state.status };
    },
    listTokens: (query: TokenQuery) => {
      const options = offers.latest();
      const page = listTokens(query, {
        tokens: tokens.list(),
        pastHints: tokens.pastHints,
        options,
        pageSize,
        now: clock(),
      });
      return { ...page, items: page.items.map(permitted) };
    },
    getToken: (id: string) => permitted(tokens.get(id)),
    checkName: (name: string) => checkName(name, tokens),
    verifyToken: (secret: string) => verify(tokens.bySecret(secret)),
    revokeToken: (id: string, reason: string | undefined) => {
      const { can, status } = own(id);
      if (can?.revoke?.allowed === false) throw forbidden(can.revoke);
      if (status !== 'revoked') events.record(id, 'revoked', reason === undefined ? {} : { reason });
      const restorableUntil = status === 'active' ? new Date(clock() + restoreWindow).toISOString() : undefined;
      if (setup.revocation !== 'deletes') return permitted(tokens.revoke(id, reason, restorableUntil));
      tokens.remove(id);
      return undefined;
    },
    ...lifeMethods({ rotations, events, edits, requests, once, own, permitted }),
    listEvents: (query: EventQuery) => events.list(query, tokens.list()),
  };
  return {
    loadOptions: offers.load,
    searchResources: ({ type, query, cursor }) => pageOf(matching(offers.resourcesOf(type), query), cursor, pageSize),
    ...beforeEach(methods, settle),
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

type Methods = Readonly<Record<string, (...given: never[]) => unknown>>;

function beforeEach<Own extends Methods>(methods: Own, act: () => void): Own {
  const entries = Object.entries<Methods[string]>(methods).map(([name, method]) => [
    name,
    (...given: never[]) => {
      act();
      return method(...given);
    },
  ]);
  return Object.fromEntries(entries) as Own;
}
