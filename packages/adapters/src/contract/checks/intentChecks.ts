import { TokenApiError } from '@tokenwright/core/api';
import { type Check, canRevoke, deletes, replays, replaysSecret } from '../check.ts';
import { codeOf, endingText } from '../harness/ending.ts';
import { isSameInstant } from '../harness/isSameInstant.ts';
import { quote } from '../harness/quote.ts';

export const intentChecks: readonly Check[] = [
  {
    name: 'intents/one-token',
    promise: 'creates one token for an intent that is sent twice',
    why: 'The page sends an intent again after a lost response; a second token stays alive with a secret that its user never saw.',
    remedy: 'Send `intentKey` as the API’s idempotency key. If the API has none, declare `idempotency: "none"`.',
    culprit: 'adapter or api',
    appliesTo: replays,
    async look(harness) {
      const { token, request, intentKey } = await harness.make();
      const again = await harness.send(request, intentKey);
      const id = again.how === 'gave' ? again.answer?.token?.id : token.id;
      if (id !== token.id) return `The same intent sent twice gave the tokens "${token.id}" and "${id}"`;
      const count = await harness.countOf(request);
      return count === undefined || count === 1
        ? undefined
        : `After the same intent was sent twice, the list has ${count} such tokens`;
    },
  },
  {
    name: 'intents/at-once',
    promise: 'creates one token for an intent that is sent several times at once',
    why: 'A proxy retries without waiting for the first response. An API that looks for the intent and then inserts a row creates two tokens.',
    remedy: 'Add a unique index on the intent, and reject early repeats with "conflict" and `retryAfter`.',
    culprit: 'api',
    appliesTo: replays,
    async look(harness) {
      const [request, intentKey] = [harness.request(), harness.newIntent()];
      const endings = await Promise.all(Array.from({ length: 5 }, () => harness.send(request, intentKey)));
      const ids = new Set(endings.flatMap((ending) => (ending.how === 'gave' ? [ending.answer?.token?.id] : [])));
      if (ids.size !== 1) return `One intent, sent five times at once, gave ${ids.size} tokens`;
      const odd = endings.find((ending) => ending.how !== 'gave' && !isInFlight(ending));
      if (odd) return `One intent, sent five times at once, gave a token, and once ${endingText(odd)}`;
      const count = await harness.countOf(request);
      return count === undefined || count === 1
        ? undefined
        : `One intent, sent five times at once, left ${count} tokens`;
    },
  },
  {
    name: 'intents/repeat-later',
    promise: 'creates one token for an intent that is repeated more than a second later',
    why: 'An API that compares bodies by key rejects a repeat with another body, and the token of the first try stays alive.',
    remedy:
      'Send the same body on each try: `call.expiresAt` instead of an instant from `Date.now()`, and no time or random value.',
    culprit: 'adapter',
    appliesTo: replays,
    async look(harness) {
      const { token, request, intentKey } = await harness.make();
      const again = await harness.sendLater(request, intentKey);
      if (again.how !== 'gave') return `The same intent, sent again after more than a second, ${endingText(again)}`;
      const { id } = again.answer?.token ?? {};
      return id === token.id
        ? undefined
        : `The same intent, sent again after more than a second, gave ${quote(id)} instead of ${quote(token.id)}`;
    },
  },
  {
    name: 'intents/same-expiration',
    promise: 'returns the same expiration for a repeated intent',
    why: 'The page shows the instant that the user reviewed, and the repeated call would return a different one.',
    remedy: 'Map `expiresAt` from the stored token, never from the clock.',
    culprit: 'adapter or api',
    appliesTo: replays,
    async look(harness) {
      await harness.needsExpiration();
      const { token, request, intentKey } = await harness.make();
      const again = await harness.sendLater(request, intentKey);
      const is = again.how === 'gave' ? again.answer?.token?.expiresAt : token.expiresAt;
      return isSameInstant(is, token.expiresAt)
        ? undefined
        : `\`expiresAt\` was ${quote(token.expiresAt)}, and ${quote(is)} for the repeated intent`;
    },
  },
  {
    name: 'intents/replay-first',
    promise: 'looks up the intent before it checks the request',
    why: 'A repeated request would fail the name check, because its token already has the name. The page would then report that no token was created.',
    remedy: 'Look up the key before validation, name checks, quotas and limits.',
    culprit: 'api',
    appliesTo: replays,
    async look(harness) {
      const { request, intentKey } = await harness.make();
      const again = await harness.send(request, intentKey);
      return again.how === 'gave'
        ? undefined
        : `The same intent, sent again after its token was made, ${endingText(again)}`;
    },
  },
  {
    name: 'intents/replay-revoked',
    promise: 'knows the intent of a revoked token',
    why: 'A late retry must not make a second token.',
    remedy: 'Keep the intent as long as the token.',
    culprit: 'api',
    appliesTo: (api) => replays(api) && canRevoke(api),
    async look(harness) {
      const { token, request, intentKey } = await harness.makeFor('revoke');
      await harness.ending(() => harness.api.revokeToken?.(token.id));
      const again = await harness.send(request, intentKey);
      const id = again.how === 'gave' ? again.answer?.token?.id : undefined;
      if (deletes(harness.api) && id === undefined) return undefined;
      return id === token.id
        ? undefined
        : `The intent of the revoked token "${token.id}", sent again, ${id ? `made "${id}"` : endingText(again)}`;
    },
  },
  {
    name: 'intents/same-secret',
    promise: 'returns the same secret for a repeated intent',
    why: 'The adapter declares "replays-secret", so the page fetches a lost secret again.',
    remedy:
      'Keep the encrypted response until `acknowledge`, or for some minutes. If the API can’t, declare `idempotency: "replays-id"`.',
    culprit: 'adapter or api',
    appliesTo: replaysSecret,
    async look(harness) {
      const { secret, request, intentKey } = await harness.makeWithSecret();
      const again = await harness.send(request, intentKey);
      if (again.how !== 'gave') return `The same intent, sent again, ${endingText(again)}`;
      const second = again.answer.status === 'created' ? again.answer.secret : undefined;
      if (second === undefined) return 'The same intent, sent again, gave no secret';
      return second === secret ? undefined : 'The same intent, sent again, gave another secret';
    },
  },
  {
    name: 'intents/other-request',
    promise: 'rejects an intent that comes with another request',
    why: 'The user would get a token that differs from the one that they reviewed.',
    remedy:
      'Store a hash of the request with the key. Throw "conflict" without `issues` and `retryAfter` if it differs.',
    culprit: 'api',
    appliesTo: replays,
    async look(harness) {
      const { intentKey } = await harness.make();
      const other = await harness.send(harness.otherRequest(), intentKey);
      if (other.how === 'gave') return 'A different request with a used intent key created or returned a token';
      return codeOf(other) === 'conflict' && !isInFlight(other)
        ? undefined
        : `A different request with a used intent key ${endingText(other)} instead of "conflict"`;
    },
  },
  {
    name: 'intents/new-intent',
    promise: 'creates a new token for a new intent, even if the request is the same',
    why: 'A key that is computed from the request returns an old token without its secret.',
    remedy: 'Use the whole `intentKey` as the idempotency key, and nothing else.',
    culprit: 'adapter',
    async look(harness) {
      const { token, request } = await harness.make();
      const ending = await harness.send(request);
      const id = ending.how === 'gave' ? ending.answer?.token?.id : undefined;
      return id === token.id ? `A new intent returned the token "${id}" of an earlier one` : undefined;
    },
  },
];

function isInFlight(ending: Parameters<typeof codeOf>[0]): boolean {
  if (ending.how !== 'failed' || !(ending.error instanceof TokenApiError)) return false;
  const { code, retryAfter, issues } = ending.error;
  return code === 'conflict' && retryAfter !== undefined && issues.length === 0;
}
