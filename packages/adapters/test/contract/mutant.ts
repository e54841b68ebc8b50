import type { CreateResult, Token, TokenApi } from '@tokenwright/core';
import type { BuiltMethod } from '@tokenwright/core/api';
import type { ContractSubject } from '../../src/contract/contractSubject.ts';
import { memorySubject } from './memorySubject.ts';

export interface Mutant {
  readonly wrong: string;
  readonly caughtBy: string;
  readonly subject: () => ContractSubject;
}

/** Plants a mistake in a correct API, and can keep state between calls. */
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
  const calls: { readonly [Method in BuiltMethod]: unknown } = {
    loadOptions: (...given: Given<'loadOptions'>) => api.loadOptions(...given),
    createToken: (...given: Given<'createToken'>) => api.createToken(...given),
    searchResources: async (...given: Given<'searchResources'>) => api.searchResources?.(...given),
    acknowledge: async (...given: Given<'acknowledge'>) => api.acknowledge?.(...given),
    findByIntent: async (...given: Given<'findByIntent'>) => api.findByIntent?.(...given),
    listTokens: async (...given: Given<'listTokens'>) => api.listTokens?.(...given),
    getToken: async (...given: Given<'getToken'>) => api.getToken?.(...given),
    checkName: async (...given: Given<'checkName'>) => api.checkName?.(...given),
    verifyToken: async (...given: Given<'verifyToken'>) => api.verifyToken?.(...given),
    revokeToken: async (...given: Given<'revokeToken'>) => api.revokeToken?.(...given),
  };
  const there = Object.entries(calls).filter(([method]) => api[method as BuiltMethod] !== undefined);
  return { idempotency: api.idempotency, ...Object.fromEntries(there) } as TokenApi;
}

type Given<Method extends BuiltMethod> = Parameters<NonNullable<TokenApi[Method]>>;

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
