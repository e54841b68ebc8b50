import { TokenApiError, type TokenApiErrorCode } from '@tokenwright/core/api';
import type { Fault } from '../../faulty/fault.ts';
import { type Check, canList, canLook, type Observation, replays } from '../check.ts';
import { codeOf, type Ending, endingText } from '../harness/ending.ts';
import type { Harness } from '../harness/harness.ts';

async function createThrough(
  harness: Harness,
  fault: Fault,
  may: readonly TokenApiErrorCode[],
): Promise<string | undefined> {
  await harness.breakNext(fault, 'createToken');
  const ending = await harness.send(harness.request());
  if (ending.how === 'gave' && typeof ending.answer?.token?.id === 'string') return undefined;
  const code = codeOf(ending);
  return code && may.includes(code) ? undefined : `With the fault "${fault}", createToken ${endingText(ending)}`;
}

async function createThroughAll(harness: Harness, faults: readonly Fault[], may: readonly TokenApiErrorCode[]) {
  for (const fault of faults) {
    const seen = await createThrough(harness, fault, may);
    if (seen) return seen;
  }
  return undefined;
}

const DAY = 86_400_000;

const EPOCH =
  'The API sends the reset time as an epoch second. Return the milliseconds until then: `Number(header) * 1000 - Date.now()`.';

async function waitOf(harness: Harness, fault: Fault): Promise<string | Observation | undefined> {
  // A faulty backend repeats the rate-limit headers of an earlier response.
  if (canList(harness.api)) await harness.ending(() => harness.api.listTokens?.({}));
  await harness.breakNext(fault, 'createToken');
  const ending = await harness.send(harness.request());
  if (ending.how === 'gave') return undefined;
  if (codeOf(ending) !== 'rate-limited')
    return `The API asked createToken to retry later, and createToken ${endingText(ending)}`;
  const { retryAfter, cause } = (ending as { readonly error: TokenApiError }).error;
  if (retryAfter !== undefined && retryAfter >= 1_000 && retryAfter <= 61_000) return undefined;
  const wait = retryAfter ?? (cause instanceof TokenApiError ? cause.retryAfter : undefined);
  const seen = `The API asked createToken to retry in some seconds, and \`retryAfter\` is ${wait} milliseconds`;
  return wait !== undefined && wait > DAY ? { seen, remedy: EPOCH } : seen;
}

const isLost = 'unknown-outcome' as const;

export const faultChecks: readonly Check[] = [
  {
    name: 'faults/lost-answer',
    promise: 'reports an unknown outcome if the connection ends after a create',
    why: 'The token may exist. If the page says "failed", the user creates a second token.',
    remedy:
      'Throw "unknown-outcome" for every failure after the adapter has sent the request. "unavailable" means that the request certainly wasn’t sent.',
    culprit: 'adapter',
    look: (harness) => createThrough(harness, 'drop-after', [isLost]),
  },
  {
    name: 'faults/lost-request',
    promise: 'reports no refusal if the connection ends',
    why: "A page can't tell a lost request from a lost response.",
    remedy: 'Throw "unknown-outcome".',
    culprit: 'adapter',
    look: (harness) => createThrough(harness, 'drop-before', [isLost, 'unavailable']),
  },
  {
    name: 'faults/server-error',
    promise: 'reports an unknown outcome after a 500',
    why: 'A server can fail before or after it stores the token.',
    remedy:
      'Throw "unknown-outcome" for every 5xx of a create call, unless its code proves that the API stored no token.',
    culprit: 'adapter',
    look: (harness) => createThrough(harness, 'error-after', [isLost]),
  },
  {
    name: 'faults/html',
    promise: 'treats an HTML page with any status as a lost response',
    why: 'Proxies and captive portals respond with 200 and an HTML page.',
    remedy: 'Check the response before you use it, and throw "unknown-outcome" if it is not JSON.',
    culprit: 'adapter',
    look: (harness) => createThroughAll(harness, ['html-after', 'html-before'], [isLost]),
  },
  {
    name: 'faults/half-answer',
    promise: 'treats a cut-off response as a lost response',
    why: 'The token exists, and its secret is in the missing part.',
    remedy: 'Throw "unknown-outcome" if the body can’t be parsed.',
    culprit: 'adapter',
    look: (harness) => createThrough(harness, 'half-body', [isLost]),
  },
  {
    name: 'faults/never-twice',
    promise: 'never creates two tokens for one intent, even if the network loses or repeats requests',
    why: "An adapter that retries by itself creates a second token if the API doesn't recognize the repeat.",
    remedy:
      "Don't retry a create in the adapter; the page does, if it is safe. If you must, send the same `intentKey`.",
    culprit: 'adapter or api',
    appliesTo: canList,
    async look(harness) {
      const faults: readonly Fault[] = replays(harness.api)
        ? ['drop-after', 'error-after', 'html-after', 'half-body']
        : ['drop-after', 'error-after'];
      for (const fault of faults) {
        const request = harness.request();
        await harness.breakNext(fault, 'createToken');
        const intentKey = harness.newIntent();
        await harness.send(request, intentKey);
        if (replays(harness.api)) await harness.send(request, intentKey);
        const count = (await harness.countOf(request)) ?? 0;
        if (count > 1) return `After the fault "${fault}" and the retries there are ${count} tokens of one intent`;
      }
      return undefined;
    },
  },
  {
    name: 'faults/delivered-twice',
    promise: 'creates one token for a request that the network delivers twice',
    why: 'Proxies and phones repeat requests without telling the page.',
    remedy: "Send `intentKey` with the request, and add a unique index on it to the API's database.",
    culprit: 'adapter or api',
    appliesTo: (api) => replays(api) && canList(api),
    async look(harness) {
      const request = harness.request();
      await harness.breakNext('duplicate', 'createToken');
      await harness.send(request);
      const count = await harness.countOf(request);
      return count === 1 ? undefined : `A request that was delivered twice made ${count} tokens`;
    },
  },
  {
    name: 'faults/rate-limit',
    promise: 'returns the wait of a rate limit in milliseconds',
    why: 'The page counts down and retries. If the adapter reads seconds as milliseconds, the page retries too early and floods the API.',
    remedy: 'Throw "rate-limited" with `retryAfter: 1000 * Number(header)`.',
    culprit: 'adapter',
    look: (harness) => waitOf(harness, 'rate-limited'),
  },
  {
    name: 'faults/rate-limit-date',
    promise: 'reads a Retry-After that is a date',
    why: 'RFC 9110 allows both forms, and `Number` of a date is not a number.',
    remedy: "If the header isn’t a number, subtract the response's `Date` from `Date.parse(header)`.",
    culprit: 'adapter',
    look: (harness) => waitOf(harness, 'rate-limited-until'),
  },
  {
    name: 'faults/in-flight',
    promise: 'rejects with "conflict" and a wait while the intent is in flight',
    why: 'With the wait, the page asks again and gets the token. Without it, the page assumes that another request used the intent.',
    remedy: 'Map a 409 with `Retry-After` to "conflict" with `retryAfter`.',
    culprit: 'adapter',
    appliesTo: replays,
    async look(harness) {
      await harness.breakNext('in-flight', 'createToken');
      const ending = await harness.send(harness.request());
      if (ending.how === 'gave') return undefined;
      const wait =
        ending.how === 'failed' && ending.error instanceof TokenApiError ? ending.error.retryAfter : undefined;
      if (codeOf(ending) === 'conflict' && wait !== undefined) return undefined;
      return `A 409 with Retry-After came, and createToken ${endingText(ending)} with \`retryAfter\` ${wait}`;
    },
  },
  {
    name: 'faults/session-over',
    promise: 'rejects with "unauthenticated" after the session ends',
    why: 'The page asks for a sign-in and sends the same intent again.',
    remedy: 'Map the API’s 401 to "unauthenticated".',
    culprit: 'adapter',
    look: (harness) => createThrough(harness, 'signed-out', ['unauthenticated', 'reauthentication-required']),
  },
  {
    name: 'faults/list',
    promise: 'rejects if the list fails, instead of returning an empty one',
    why: '"No tokens yet" misleads a user who has a leaked token.',
    remedy: 'Throw "unavailable"; don’t catch errors into `{ items: [] }`.',
    culprit: 'adapter',
    appliesTo: canList,
    async look(harness) {
      await harness.make();
      for (const fault of ['error-before', 'html-before', 'drop-before'] as const) {
        await harness.breakNext(fault, 'listTokens');
        const ending = await harness.ending(() => harness.api.listTokens?.({}));
        if (ending.how === 'gave' && ending.answer?.items?.length) continue;
        if (!isUnavailable(ending)) return `With the fault "${fault}", listTokens ${endingText(ending)}`;
      }
      return undefined;
    },
  },
  {
    name: 'faults/look',
    promise: 'never returns "none" because the lookup failed',
    why: '"None" proves that there is no token, so a wrong "none" leads to a second token.',
    remedy: 'Return "none" only if the API says so. Throw "unavailable" for all other failures.',
    culprit: 'adapter',
    appliesTo: canLook,
    async look(harness) {
      const { intentKey } = await harness.make();
      for (const fault of ['error-before', 'html-before', 'drop-before', 'signed-out'] as const) {
        await harness.breakNext(fault, 'findByIntent');
        const ending = await harness.ending(() => harness.api.findByIntent?.(intentKey));
        if (ending.how === 'gave' && ending.answer?.status === 'none')
          return `With the fault "${fault}", findByIntent said "none"`;
        if (ending.how === 'silent') return `With the fault "${fault}", findByIntent ${endingText(ending)}`;
      }
      return undefined;
    },
  },
];

function isUnavailable(ending: Ending<unknown>): boolean {
  return codeOf(ending) === 'unavailable';
}
