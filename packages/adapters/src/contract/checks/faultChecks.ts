import { TokenApiError, type TokenApiErrorCode } from '@tokenwright/core';
import type { Fault } from '../../faulty/fault.ts';
import type { Bench } from '../bench/bench.ts';
import { codeOf, type Ending, endingText } from '../bench/ending.ts';
import { type Check, canList, canLook, replays } from '../check.ts';

async function createThrough(
  bench: Bench,
  fault: Fault,
  may: readonly TokenApiErrorCode[],
): Promise<string | undefined> {
  await bench.breakNext(fault, 'createToken');
  const ending = await bench.send(bench.request());
  if (ending.how === 'gave' && typeof ending.answer?.token?.id === 'string') return undefined;
  const code = codeOf(ending);
  return code && may.includes(code) ? undefined : `createToken met the fault "${fault}", and ${endingText(ending)}`;
}

async function createThroughAll(bench: Bench, faults: readonly Fault[], may: readonly TokenApiErrorCode[]) {
  for (const fault of faults) {
    const seen = await createThrough(bench, fault, may);
    if (seen) return seen;
  }
  return undefined;
}

async function waitOf(bench: Bench, fault: Fault): Promise<string | undefined> {
  await bench.breakNext(fault, 'createToken');
  const ending = await bench.send(bench.request());
  if (ending.how === 'gave') return undefined;
  if (codeOf(ending) !== 'rate-limited') return `createToken was told to come back later, and ${endingText(ending)}`;
  const { retryAfter } = (ending as { readonly error: TokenApiError }).error;
  if (retryAfter !== undefined && retryAfter >= 1_000 && retryAfter <= 61_000) return undefined;
  return `createToken was told to come back in some seconds, and \`retryAfter\` is ${retryAfter} milliseconds`;
}

const isLost = 'unknown-outcome' as const;

export const faultChecks: readonly Check[] = [
  {
    name: 'faults/lost-answer',
    promise: 'does not know what happened when the connection ends after a create was sent',
    why: 'The token may exist. Whoever says "failed" sends the person to make a second one, and leaves the first alive.',
    remedy:
      'Throw "unknown-outcome" for whatever goes wrong once the request has left; "unavailable" is for what surely was not sent.',
    look: (bench) => createThrough(bench, 'drop-after', [isLost]),
  },
  {
    name: 'faults/lost-request',
    promise: 'claims no refusal when the connection ends',
    why: 'No page can tell a lost request from a lost answer, so neither may be called refused.',
    remedy: 'Throw "unknown-outcome".',
    look: (bench) => createThrough(bench, 'drop-before', [isLost, 'unavailable']),
  },
  {
    name: 'faults/server-error',
    promise: 'does not know what happened after a 500',
    why: 'A server that fails after it has stored the token answers just the same as one that fails before.',
    remedy:
      'Throw "unknown-outcome" for every 5xx of a create that does not prove, by a code of its own, that nothing was done.',
    look: (bench) => createThrough(bench, 'error-after', [isLost]),
  },
  {
    name: 'faults/html',
    promise: 'takes a page of HTML for no answer, whatever its status',
    why: 'Proxies and captive portals answer 200 with a page. Reading a token from it gives `undefined`, and an error in the page.',
    remedy: 'Check what comes back before you use it, and throw "unknown-outcome" where it is not what you expect.',
    look: (bench) => createThroughAll(bench, ['html-after', 'html-before'], [isLost]),
  },
  {
    name: 'faults/half-answer',
    promise: 'takes half an answer for no answer',
    why: 'The token was made, and its secret is in the other half.',
    remedy: 'Throw "unknown-outcome" where the body cannot be parsed.',
    look: (bench) => createThrough(bench, 'half-body', [isLost]),
  },
  {
    name: 'faults/never-twice',
    promise: 'never leaves two tokens of one intent behind, whatever is lost or comes twice',
    why: 'An adapter that tries again by itself doubles what the API does not recognise as the same.',
    remedy:
      'Do not repeat a create in the adapter; the page does, where it is safe. Send the same `intentKey` if you must.',
    appliesTo: canList,
    async look(bench) {
      const faults: readonly Fault[] = replays(bench.api)
        ? ['drop-after', 'error-after', 'html-after', 'half-body']
        : ['drop-after', 'error-after'];
      for (const fault of faults) {
        const request = bench.request();
        await bench.breakNext(fault, 'createToken');
        const intentKey = bench.newIntent();
        await bench.send(request, intentKey);
        if (replays(bench.api)) await bench.send(request, intentKey);
        const count = (await bench.countOf(request.name)) ?? 0;
        if (count > 1) return `After the fault "${fault}" and the retries there are ${count} tokens of one intent`;
      }
      return undefined;
    },
  },
  {
    name: 'faults/delivered-twice',
    promise: 'makes one token of a request that the network delivers twice',
    why: 'Proxies and phones repeat requests, and neither the page nor the adapter hears of it.',
    remedy: 'Send `intentKey` with the request, and let your API’s database decide by a unique index.',
    appliesTo: (api) => replays(api) && canList(api),
    async look(bench) {
      const request = bench.request();
      await bench.breakNext('duplicate', 'createToken');
      await bench.send(request);
      const count = await bench.countOf(request.name);
      return count === 1 ? undefined : `A request that was delivered twice made ${count} tokens`;
    },
  },
  {
    name: 'faults/rate-limit',
    promise: 'says how long to wait, in milliseconds, when there were too many tries',
    why: 'The page counts down and sends again: seconds taken for milliseconds make it hammer the API.',
    remedy: 'Throw "rate-limited" with `retryAfter: 1000 * Number(header)`.',
    look: (bench) => waitOf(bench, 'rate-limited'),
  },
  {
    name: 'faults/rate-limit-date',
    promise: 'reads a Retry-After that is a date',
    why: 'RFC 9110 allows both forms, and `Number` of a date is not a number.',
    remedy: 'Where the header is no number, take `Date.parse` of it, minus the answer’s own `Date`.',
    look: (bench) => waitOf(bench, 'rate-limited-until'),
  },
  {
    name: 'faults/in-flight',
    promise: 'says "conflict" with a wait while the same intent is still under way',
    why: 'With the wait the page asks again and gets the token; without it the page believes that the intent was used for another request.',
    remedy: 'Map a 409 with `Retry-After` to "conflict" with `retryAfter`.',
    appliesTo: replays,
    async look(bench) {
      await bench.breakNext('in-flight', 'createToken');
      const ending = await bench.send(bench.request());
      if (ending.how === 'gave') return undefined;
      const wait =
        ending.how === 'failed' && ending.error instanceof TokenApiError ? ending.error.retryAfter : undefined;
      if (codeOf(ending) === 'conflict' && wait !== undefined) return undefined;
      return `A 409 with Retry-After came, and createToken ${endingText(ending)} with \`retryAfter\` ${wait}`;
    },
  },
  {
    name: 'faults/session-over',
    promise: 'says so when the session ends between two calls',
    why: 'The page asks for a sign-in and sends the same intent again, with nothing typed twice.',
    remedy: 'Map your API’s 401 to "unauthenticated".',
    look: (bench) => createThrough(bench, 'signed-out', ['unauthenticated', 'reauthentication-required']),
  },
  {
    name: 'faults/list',
    promise: 'fails when the list cannot be had, instead of showing an empty one',
    why: '"No tokens yet" is the most dangerous thing that this page can say to somebody with a leaked token.',
    remedy: 'Throw "unavailable"; do not catch errors into `{ items: [] }`.',
    appliesTo: canList,
    async look(bench) {
      await bench.make();
      for (const fault of ['error-before', 'html-before', 'drop-before'] as const) {
        await bench.breakNext(fault, 'listTokens');
        const ending = await bench.ending(() => bench.api.listTokens?.({}));
        if (ending.how === 'gave' && ending.answer?.items?.length) continue;
        if (!isUnavailable(ending)) return `listTokens met the fault "${fault}", and ${endingText(ending)}`;
      }
      return undefined;
    },
  },
  {
    name: 'faults/look',
    promise: 'never says "none" of an intent because the look failed',
    why: '"None" is a proof. Said by mistake it makes a second token.',
    remedy: 'Say "none" only for the answer by which your API says so; throw "unavailable" for all else.',
    appliesTo: canLook,
    async look(bench) {
      const { intentKey } = await bench.make();
      for (const fault of ['error-before', 'html-before', 'drop-before', 'signed-out'] as const) {
        await bench.breakNext(fault, 'findByIntent');
        const ending = await bench.ending(() => bench.api.findByIntent?.(intentKey));
        if (ending.how === 'gave' && ending.answer?.status === 'none')
          return `findByIntent met the fault "${fault}", and said "none"`;
        if (ending.how === 'silent') return `findByIntent met the fault "${fault}", and ${endingText(ending)}`;
      }
      return undefined;
    },
  },
];

function isUnavailable(ending: Ending<unknown>): boolean {
  return codeOf(ending) === 'unavailable';
}
