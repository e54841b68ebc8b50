import type { CreateResult, Token, TokenApi } from '@tokenwright/core';
import { apiMethods } from '@tokenwright/core/api';
import type { ContractSubject } from '../../src/contract/contractSubject.ts';
import { memorySubject } from './memorySubject.ts';

export interface Mutant {
  readonly wrong: string;
  readonly caughtBy: string;
  readonly subject: () => ContractSubject;
}

export type Mistake = (right: TokenApi, subject: ContractSubject) => Partial<TokenApi>;

export function mutant(caughtBy: string, wrong: string, mistake: Mistake, setup: Setup = {}): Mutant {
  return {
    wrong,
    caughtBy,
    subject() {
      const subject = memorySubject(setup);
      // Methods stay callable by name, so that faults can be planted later.
      const right = delegating(subject.api);
      const wrongly = mistake(right, subject);
      return { ...subject, api: { ...right, ...wrongly } };
    },
  };
}

type Setup = Parameters<typeof memorySubject>[0];

function delegating(api: TokenApi): TokenApi {
  const calls = apiMethods
    .filter((name) => api[name] !== undefined)
    .map((name) => [name, async (...given: unknown[]) => (api[name] as (...given: unknown[]) => unknown)(...given)]);
  return { idempotency: api.idempotency, ...Object.fromEntries(calls) } as TokenApi;
}

export function misread(change: (token: Token) => unknown): Mistake {
  const token = change as (token: Token) => Token;
  return (right) => ({
    ...misreadCreated((result) => ({ ...result, token: token(result.token) }))(right, {} as ContractSubject),
    ...misreadList(token)(right, {} as ContractSubject),
    revokeToken: async (id, reason) => token((await right.revokeToken?.(id, reason)) as Token),
  });
}

export function misreadCreated(change: (result: CreateResult) => unknown): Mistake {
  return (right) => ({
    createToken: async (request, call) => change(await right.createToken(request, call)) as CreateResult,
  });
}

export function misreadList(change: (token: Token) => unknown): Mistake {
  return (right) => ({
    async listTokens(query) {
      const page = (await right.listTokens?.(query)) ?? { items: [] };
      return { ...page, items: page.items.map((token) => change(token) as Token) };
    },
  });
}

export function missend(change: (request: Parameters<TokenApi['createToken']>[0]) => unknown): Mistake {
  return (right) => ({
    createToken: (request, call) => right.createToken(change(request) as typeof request, call),
  });
}

export function misreadSecret(change: (secret: string) => string | undefined): Mistake {
  return misreadCreated((result) =>
    'secret' in result && result.secret ? { ...result, secret: change(result.secret) } : result,
  );
}
