import { TokenApiError } from '@tokenwright/core';
import { codeOf, endingText } from '../bench/ending.ts';
import { type Check, canRevoke, replays, replaysSecret } from '../check.ts';

export const intentChecks: readonly Check[] = [
  {
    name: 'intents/one-token',
    promise: 'makes one token of one intent, however often it is sent',
    why: 'The page sends the same intent again when an answer is lost; a second token would live on with a secret that nobody has seen.',
    remedy: 'Send `intentKey` as your API’s idempotency key. If it has none, declare `idempotency: "none"`.',
    appliesTo: replays,
    async look(bench) {
      const { token, request, intentKey } = await bench.make();
      const again = await bench.send(request, intentKey);
      const id = again.how === 'gave' ? again.answer?.token?.id : token.id;
      if (id !== token.id) return `The same intent sent twice gave the tokens "${token.id}" and "${id}"`;
      const count = await bench.countOf(request.name);
      return count === undefined || count === 1
        ? undefined
        : `After the same intent was sent twice the list has ${count} such tokens`;
    },
  },
  {
    name: 'intents/at-once',
    promise: 'makes one token of one intent, even when it is sent several times at once',
    why: 'A proxy that tries again does not wait for the first answer. "Look, then insert" makes two tokens then.',
    remedy:
      'Let the database decide, by a unique index on the intent; answer those that come too early with "conflict" and `retryAfter`.',
    appliesTo: replays,
    async look(bench) {
      const [request, intentKey] = [bench.request(), bench.newIntent()];
      const endings = await Promise.all(Array.from({ length: 5 }, () => bench.send(request, intentKey)));
      const ids = new Set(endings.flatMap((ending) => (ending.how === 'gave' ? [ending.answer?.token?.id] : [])));
      if (ids.size !== 1) return `One intent, sent five times at once, gave ${ids.size} tokens`;
      const odd = endings.find((ending) => ending.how !== 'gave' && !isInFlight(ending));
      if (odd) return `One intent, sent five times at once, gave a token, and once ${endingText(odd)}`;
      const count = await bench.countOf(request.name);
      return count === undefined || count === 1
        ? undefined
        : `One intent, sent five times at once, left ${count} tokens`;
    },
  },
  {
    name: 'intents/replay-first',
    promise: 'looks for the intent before it checks anything else about the request',
    why: 'A request that has been carried out no longer passes its own checks (its name is taken, by its own token), and the page would call a token that exists refused.',
    remedy: 'Look the key up before validation, name checks, quotas and limits, and answer from there.',
    appliesTo: replays,
    async look(bench) {
      const { request, intentKey } = await bench.make();
      const again = await bench.send(request, intentKey);
      return again.how === 'gave'
        ? undefined
        : `The same intent, sent again after its token was made, ${endingText(again)}`;
    },
  },
  {
    name: 'intents/replay-revoked',
    promise: 'knows the token of an intent also after it was revoked',
    why: 'A look that comes late must not find "nothing" and lead to a second token.',
    remedy: 'Keep the intent as long as the token, revoked or not.',
    appliesTo: (api) => replays(api) && canRevoke(api),
    async look(bench) {
      const { token, request, intentKey } = await bench.make();
      await bench.ending(() => bench.api.revokeToken?.(token.id));
      const again = await bench.send(request, intentKey);
      const id = again.how === 'gave' ? again.answer?.token?.id : undefined;
      return id === token.id
        ? undefined
        : `The intent of the revoked token "${token.id}", sent again, ${id ? `made "${id}"` : endingText(again)}`;
    },
  },
  {
    name: 'intents/same-secret',
    promise: 'shows the same secret again for the same intent',
    why: 'The adapter declares "replays-secret", so the page trusts that a lost answer can be fetched again; another secret, or none, leaves the person with a token that they cannot use.',
    remedy:
      'Keep the sealed answer until `acknowledge` or for some minutes. If the API cannot, declare `idempotency: "replays-id"`.',
    appliesTo: replaysSecret,
    async look(bench) {
      const { secret, request, intentKey } = await bench.makeWithSecret();
      const again = await bench.send(request, intentKey);
      if (again.how !== 'gave') return `The same intent, sent again, ${endingText(again)}`;
      const second = again.answer.status === 'created' ? again.answer.secret : undefined;
      if (second === undefined) return 'The same intent, sent again, gave no secret';
      return second === secret ? undefined : 'The same intent, sent again, gave another secret';
    },
  },
  {
    name: 'intents/other-request',
    promise: 'refuses an intent that comes with another request',
    why: 'Whichever of the two it answered, the person would hold a token that is not the one they reviewed.',
    remedy:
      'Keep a hash of the request with the key, and throw "conflict" with neither `issues` nor `retryAfter` when it differs.',
    appliesTo: replays,
    async look(bench) {
      const { intentKey } = await bench.make();
      const other = await bench.send(bench.request(), intentKey);
      if (other.how === 'gave') return 'An intent that was used before made, or gave back, a token for another request';
      return codeOf(other) === 'conflict' && !isInFlight(other)
        ? undefined
        : `An intent that was used before, with another request, ${endingText(other)} and not "conflict"`;
    },
  },
  {
    name: 'intents/new-intent',
    promise: 'makes a new token of a new intent, though the request may be the same',
    why: 'A key that is worked out from the request gives back yesterday’s token, with no secret, to a person who wants a new one.',
    remedy: 'Use `intentKey` itself as the idempotency key, whole, and nothing else.',
    async look(bench) {
      const { token, request } = await bench.make();
      const ending = await bench.send(request);
      const id = ending.how === 'gave' ? ending.answer?.token?.id : undefined;
      return id === token.id ? `A new intent gave back the token "${id}" of an earlier one` : undefined;
    },
  },
];

function isInFlight(ending: Parameters<typeof codeOf>[0]): boolean {
  if (ending.how !== 'failed' || !(ending.error instanceof TokenApiError)) return false;
  const { code, retryAfter, issues } = ending.error;
  return code === 'conflict' && retryAfter !== undefined && issues.length === 0;
}
