import { endingText } from '../bench/ending.ts';
import { quote } from '../bench/quote.ts';
import { type Check, canLook } from '../check.ts';

export const lookChecks: readonly Check[] = [
  {
    name: 'look/finds',
    promise: 'finds the token that came of an intent',
    why: 'After a lost answer the page asks. "None" where there is one sends the person to make a second token.',
    remedy: 'Look the token up by the key that createToken sent, in whichever state the token is.',
    appliesTo: canLook,
    async look(bench) {
      const { token, intentKey } = await bench.make();
      const found = await bench.ending(() => bench.api.findByIntent?.(intentKey));
      const state = found.how === 'gave' ? found.answer : undefined;
      const id = state && 'token' in state ? state.token.id : undefined;
      if (id === token.id) return undefined;
      return `The intent that made "${token.id}" was looked up, and findByIntent ${state && !id ? `said "${state.status}"` : endingText(found)}`;
    },
  },
  {
    name: 'look/same-secret',
    promise: 'finds no other secret than the one that was made',
    why: 'A secret that opens nothing is found out only when the integration fails.',
    remedy: 'Give the stored secret, or leave it out.',
    appliesTo: canLook,
    async look(bench) {
      const { secret, intentKey } = await bench.makeWithSecret();
      const found = await bench.ending(() => bench.api.findByIntent?.(intentKey));
      const state = found.how === 'gave' ? found.answer : undefined;
      const shown = state?.status === 'created' ? state.secret : undefined;
      if (shown === undefined && bench.api.idempotency !== 'replays-secret') return undefined;
      if (shown === undefined) return 'The adapter declares "replays-secret", and findByIntent gives no secret';
      return shown === secret ? undefined : 'findByIntent gives another secret than createToken gave';
    },
  },
  {
    name: 'look/none',
    promise: 'says "none" for an intent that was never sent',
    why: 'It is the only proof that nothing was made, and with it the person may go on. An error keeps them waiting.',
    remedy: 'Map your API’s "not found" to `{ status: "none" }`.',
    appliesTo: canLook,
    async look(bench) {
      const found = await bench.ending(() => bench.api.findByIntent?.(bench.newIntent()));
      return found.how === 'gave' && found.answer?.status === 'none'
        ? undefined
        : `findByIntent of an intent that was never sent ${endingText(found)}`;
    },
  },
  {
    name: 'look/none-is-final',
    promise: 'makes nothing of an intent any more, once it has said "none"',
    why: 'The request may still be on its way. The person has been told that nothing was made, and makes it anew: two tokens.',
    remedy:
      'Let the look take the key, so that a late create with it is refused as "conflict". If the API cannot, leave `findByIntent` out.',
    appliesTo: canLook,
    async look(bench) {
      const [request, intentKey] = [bench.request(), bench.newIntent()];
      await bench.ending(() => bench.api.findByIntent?.(intentKey));
      const late = await bench.send(request, intentKey);
      if (late.how === 'gave')
        return `findByIntent said "none", and a create with that intent then gave ${quote(late.answer?.token?.id)}`;
      const count = await bench.countOf(request.name);
      return count ? 'findByIntent said "none", and a create with that intent then failed and left a token' : undefined;
    },
  },
];
