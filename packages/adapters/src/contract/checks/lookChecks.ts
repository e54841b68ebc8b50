import { type Check, canLook } from '../check.ts';
import { endingText } from '../harness/ending.ts';
import { quote } from '../harness/quote.ts';

export const lookChecks: readonly Check[] = [
  {
    name: 'look/finds',
    promise: 'finds the token of an intent',
    why: 'The page asks after a lost response. A wrong "none" leads to a second token.',
    remedy: "Look up the key that createToken sent, whatever the token's status.",
    culprit: 'adapter or api',
    appliesTo: canLook,
    async look(harness) {
      const { token, intentKey } = await harness.make();
      const found = await harness.ending(() => harness.api.findByIntent?.(intentKey));
      const state = found.how === 'gave' ? found.answer : undefined;
      const id = state && 'token' in state ? state.token.id : undefined;
      if (id === token.id) return undefined;
      return `The intent that made "${token.id}" was looked up, and findByIntent ${state && !id ? `said "${state.status}"` : endingText(found)}`;
    },
  },
  {
    name: 'look/same-secret',
    promise: 'finds the created secret, or no secret',
    why: 'The user would save a secret that doesn’t work.',
    remedy: 'Return the stored secret, or leave it out.',
    culprit: 'adapter or api',
    appliesTo: canLook,
    async look(harness) {
      const { secret, intentKey } = await harness.makeWithSecret();
      const found = await harness.ending(() => harness.api.findByIntent?.(intentKey));
      const state = found.how === 'gave' ? found.answer : undefined;
      const shown = state?.status === 'created' ? state.secret : undefined;
      if (shown === undefined && harness.api.idempotency !== 'replays-secret') return undefined;
      if (shown === undefined) return 'The adapter declares "replays-secret", and findByIntent gives no secret';
      return shown === secret ? undefined : 'findByIntent returned a different secret than createToken';
    },
  },
  {
    name: 'look/none',
    promise: 'returns "none" for an intent that was never sent',
    why: 'Only "none" lets the user continue.',
    remedy: 'Map the API’s "not found" to `{ status: "none" }`.',
    culprit: 'adapter or api',
    appliesTo: canLook,
    async look(harness) {
      const found = await harness.ending(() => harness.api.findByIntent?.(harness.newIntent()));
      return found.how === 'gave' && found.answer?.status === 'none'
        ? undefined
        : `findByIntent of an intent that was never sent ${endingText(found)}`;
    },
  },
  {
    name: 'look/none-is-final',
    promise: 'creates no token for an intent after it returned "none"',
    why: 'The request may still be on its way, and the user would create a second token.',
    remedy:
      'Let the lookup reserve the key, and reject a late create with "conflict". If the API can’t, leave `findByIntent` out.',
    culprit: 'api',
    appliesTo: canLook,
    async look(harness) {
      const [request, intentKey] = [harness.request(), harness.newIntent()];
      await harness.ending(() => harness.api.findByIntent?.(intentKey));
      const late = await harness.send(request, intentKey);
      if (late.how === 'gave')
        return `findByIntent said "none", and a create with that intent then gave ${quote(late.answer?.token?.id)}`;
      const count = await harness.countOf(request);
      return count ? 'findByIntent said "none", and a create with that intent then failed and left a token' : undefined;
    },
  },
];
