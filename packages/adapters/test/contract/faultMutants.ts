import { type CreateResult, type TokenApi, TokenApiError } from '@tokenwright/core';
import type { ContractSubject } from '../../src/contract/contractSubject.ts';
import type { Fault } from '../../src/faulty/fault.ts';
import { type Mistake, type Mutant, misreadList, mutant } from './mutant.ts';

function misjudging(
  wrong: Readonly<Partial<Record<Fault, (right: TokenApi, ...call: Parameters<TokenApi['createToken']>) => unknown>>>,
) {
  return (mistaken: Mutant): Mutant => ({
    ...mistaken,
    subject() {
      const subject = mistaken.subject();
      const right = subject.api;
      let next: Fault | undefined;
      const createToken: TokenApi['createToken'] = async (request, call) => {
        const judge = next && wrong[next];
        next = undefined;
        if (!judge) return right.createToken(request, call);
        await right.createToken(request, call).catch(() => undefined);
        return (await judge(right, request, call)) as CreateResult;
      };
      const breakNext = watch(subject, (fault) => {
        next = fault;
      });
      return { ...subject, api: { ...right, createToken }, breakNext };
    },
  });
}

type BreakNext = NonNullable<ContractSubject['breakNext']>;

function watch({ breakNext }: ContractSubject, tell: (fault: Fault) => void): BreakNext {
  return (fault, method) => {
    if (method === 'createToken') tell(fault);
    return breakNext?.(fault, method);
  };
}

const throwing = (code: ConstructorParameters<typeof TokenApiError>[0], retryAfter?: number) => () => {
  throw new TokenApiError(code, retryAfter === undefined ? {} : { retryAfter });
};

const faulty = (caughtBy: string, wrong: string, judging: Parameters<typeof misjudging>[0]): Mutant =>
  misjudging(judging)(mutant(caughtBy, wrong, () => ({})));

export const faultMutants: readonly Mutant[] = [
  faulty('faults/lost-answer', 'says "not sent" for every failed fetch', { 'drop-after': throwing('unavailable') }),
  faulty('faults/lost-answer', 'lets the TypeError of fetch through', {
    'drop-after': () => Promise.reject(new TypeError('Failed to fetch')),
  }),
  faulty('faults/lost-request', 'calls a failed fetch a bad request', { 'drop-before': throwing('invalid') }),
  faulty('faults/server-error', 'takes a 500 for a refusal', { 'error-after': throwing('unavailable') }),
  faulty('faults/server-error', 'takes every status that is not 2xx for a bad request', {
    'error-after': throwing('invalid'),
  }),
  faulty('faults/html', 'reads a token from whatever comes with 200', { 'html-after': () => ({ status: 'created' }) }),
  faulty('faults/html', 'lets the SyntaxError of the parser through', {
    'html-after': () => JSON.parse('<!doctype html>'),
  }),
  faulty('faults/half-answer', 'gives nothing for what it cannot parse', { 'half-body': () => undefined }),
  faulty('faults/half-answer', 'calls half an answer a failed one', { 'half-body': throwing('unavailable') }),
  faulty('faults/rate-limit', 'gives seconds for milliseconds', { 'rate-limited': throwing('rate-limited', 7) }),
  faulty('faults/rate-limit', 'takes the epoch second of the reset for the remaining seconds', {
    'rate-limited': () => throwing('rate-limited', Date.now() + 7_000)(),
  }),
  faulty('faults/rate-limit', 'does not say how long to wait', { 'rate-limited': throwing('rate-limited') }),
  faulty('faults/rate-limit', 'takes a 429 for a full workspace', { 'rate-limited': throwing('quota') }),
  faulty('faults/rate-limit-date', 'takes the number of a date', {
    'rate-limited-until': throwing('rate-limited', Number('Thu, 01 Jan 2026 00:00:00 GMT') * 1000),
  }),
  faulty('faults/rate-limit-date', 'gives the instant for the wait', {
    'rate-limited-until': throwing('rate-limited', Date.now()),
  }),
  faulty('faults/in-flight', 'forgets the wait of a 409', { 'in-flight': throwing('conflict') }),
  faulty('faults/in-flight', 'has no meaning for a 409', { 'in-flight': throwing('unknown-outcome') }),
  faulty('faults/session-over', 'takes a 401 for "forbidden"', { 'signed-out': throwing('forbidden') }),
  mutant('faults/never-twice', 'tries a create again by itself, with no key', retrying('none'), {
    idempotency: 'none',
  }),
  mutant('faults/never-twice', 'tries a create again by itself, with a new key', retrying('another')),
  mutant('faults/delivered-twice', 'sends its key where a proxy drops it', unkeyed),
  mutant('faults/look', 'says "none" when the look fails', (right) => ({
    findByIntent: async (key, call) =>
      (await right.findByIntent?.(key, call).catch(() => undefined)) ?? { status: 'none' },
  })),
];

function listedAs(names: ReadonlyMap<string, string>): Mistake {
  return misreadList((token) => ({ ...token, name: names.get(token.name) ?? token.name }));
}

function retrying(key: 'none' | 'another'): Mistake {
  return (right, subject) => {
    const names = new Map<string, string>();
    return {
      ...listedAs(names)(right, subject),
      async createToken(request, call) {
        try {
          return await right.createToken(request, call);
        } catch (error) {
          if ((error as TokenApiError).code !== 'unknown-outcome') throw error;
          const again = `${request.name} again`;
          names.set(again, request.name);
          const intentKey = key === 'none' ? call.intentKey : `${call.intentKey}-again`;
          return right.createToken({ ...request, name: again }, { ...call, intentKey });
        }
      },
    };
  };
}

function unkeyed(right: TokenApi, subject: ContractSubject): Partial<TokenApi> {
  let isDoubled = false;
  const breakNext = watch(subject, (fault) => {
    isDoubled = fault === 'duplicate';
  });
  Object.assign(subject, { breakNext: (...fault: Parameters<BreakNext>) => breakNext(...fault) !== false });
  const names = new Map<string, string>();
  return {
    ...listedAs(names)(right, subject),
    async createToken(request, call) {
      if (isDoubled) {
        isDoubled = false;
        const name = `${request.name} again`;
        names.set(name, request.name);
        await right.createToken({ ...request, name }, { ...call, intentKey: `${call.intentKey}-again` });
      }
      return right.createToken(request, call);
    },
  };
}
