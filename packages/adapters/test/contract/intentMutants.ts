import { type CreateResult, type TokenApi, TokenApiError } from '@tokenwright/core';
import { newHex } from '../../src/contract/harness/newHex.ts';
import { type Mistake, type Mutant, mutant } from './mutant.ts';

const otherSecret = () => `twk_${newHex(20)}`;

const keyed =
  (keyOf: (key: string, request: object, call: number) => string): Mistake =>
  (right) => {
    let calls = 0;
    return {
      createToken: (request, { intentKey, signal }) =>
        right.createToken(request, { signal, intentKey: keyOf(intentKey, request, ++calls) }),
    };
  };

const onReplay =
  (again: (result: CreateResult, right: TokenApi) => CreateResult | Promise<CreateResult>): Mistake =>
  (right) => {
    const done = new Map<string, string>();
    return {
      async createToken(request, call) {
        const isReplay = done.get(call.intentKey) === JSON.stringify(request);
        const result = await right.createToken(request, call);
        done.set(call.intentKey, JSON.stringify(request));
        return isReplay ? again(result, right) : result;
      },
    };
  };

export const intentMutants: readonly Mutant[] = [
  mutant('intents/one-token', 'sends another key each time', (right) => {
    let calls = 0;
    const name = (text: string) => `${text}${'\u200b'.repeat(++calls)}`;
    return {
      createToken: async (request, call) => {
        const sent = { ...request, name: name(request.name) };
        const result = await right.createToken(sent, { ...call, intentKey: `${call.intentKey}${calls}` });
        return { ...result, token: { ...result.token, name: request.name } };
      },
    };
  }),
  mutant('intents/at-once', 'looks whether there is a token, and then makes one', (right) => {
    const done = new Map<string, CreateResult>();
    const begun = new Map<string, number>();
    return {
      async createToken(request, call) {
        const known = done.get(call.intentKey);
        if (known) return known;
        const number = (begun.get(call.intentKey) ?? 0) + 1;
        begun.set(call.intentKey, number);
        const sent = { ...request, name: `${request.name} ${number}` };
        const result = await right.createToken(sent, { ...call, intentKey: `${call.intentKey}${number}` });
        done.set(call.intentKey, result);
        return result;
      },
    };
  }),
  mutant('intents/at-once', 'fails those that come too early, instead of telling them to wait', (right) => ({
    createToken: (request, call) =>
      right.createToken(request, call).catch((error: TokenApiError) => {
        throw error.retryAfter === undefined ? error : new TokenApiError('unavailable');
      }),
  })),
  mutant(
    'intents/replay-first',
    'checks the name before it looks for the intent',
    onReplay(({ token }) => {
      const message = `Another token is called “${token.name}”.`;
      throw new TokenApiError('conflict', { issues: [{ step: 'name', field: 'name', message }] });
    }),
  ),
  mutant(
    'intents/replay-first',
    'rejects a used intent instead of returning its token',
    onReplay(() => {
      throw new TokenApiError('conflict');
    }),
  ),
  mutant(
    'intents/replay-revoked',
    'forgets an intent when its token is revoked',
    onReplay((result) => {
      if (result.token.status === 'revoked') throw new TokenApiError('invalid');
      return result;
    }),
  ),
  mutant(
    'intents/same-secret',
    'makes the secret anew on each replay',
    onReplay((result) => ({ ...result, status: 'created', secret: otherSecret() })),
  ),
  mutant(
    'intents/same-secret',
    'declares that it replays the secret, and keeps the id only',
    onReplay(({ token }) => ({ status: 'created', token })),
  ),
  mutant('intents/other-request', 'answers with the first token, whatever the request', (right) => {
    const first = new Map<string, Parameters<TokenApi['createToken']>[0]>();
    return {
      createToken(request, call) {
        const known = first.get(call.intentKey) ?? request;
        first.set(call.intentKey, known);
        return right.createToken(known, call);
      },
    };
  }),
  mutant('intents/other-request', 'says "invalid" to an intent that was used before', (right) => ({
    createToken: (request, call) =>
      right.createToken(request, call).catch((error: TokenApiError) => {
        const isUsed = error.code === 'conflict' && error.issues.length === 0 && error.retryAfter === undefined;
        throw isUsed ? new TokenApiError('invalid') : error;
      }),
  })),
  mutant(
    'intents/new-intent',
    'uses a hash of the request as the intent key',
    keyed((_key, request) => JSON.stringify(request)),
  ),
];
