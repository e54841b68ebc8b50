import { endingText } from '../bench/ending.ts';
import { quote } from '../bench/quote.ts';
import { type Check, canAcknowledge, canList } from '../check.ts';

export const acknowledgeChecks: readonly Check[] = [
  {
    name: 'acknowledge/twice',
    promise: 'takes an acknowledgement that comes twice',
    why: 'The page may say it again when it does not know whether it was heard.',
    remedy: 'Treat "already acknowledged" as done.',
    appliesTo: canAcknowledge,
    async look(bench) {
      const { token, intentKey } = await bench.makeWithSecret();
      const acknowledge = () => bench.ending(() => bench.api.acknowledge?.(token.id, intentKey));
      for (const time of ['first', 'second']) {
        const ending = await acknowledge();
        if (ending.how !== 'gave') return `The ${time} acknowledgement of a token ${endingText(ending)}`;
      }
      return undefined;
    },
  },
  {
    name: 'acknowledge/forgets',
    promise: 'shows no secret again once it was acknowledged',
    why: 'From then on whoever gets hold of the intent, from a log or a trace, could fetch the secret and nobody would notice.',
    remedy: 'Delete what the secret could be shown from. If the API keeps it, leave `acknowledge` out.',
    appliesTo: canAcknowledge,
    async look(bench) {
      const { token, intentKey, request } = await bench.makeWithSecret();
      await bench.ending(() => bench.api.acknowledge?.(token.id, intentKey));
      const again = await bench.send(request, intentKey);
      const found = await bench.ending(async () => bench.api.findByIntent?.(intentKey));
      const shown = [again, found].some(
        (ending) => ending.how === 'gave' && ending.answer?.status === 'created' && ending.answer.secret !== undefined,
      );
      return shown ? 'The secret was acknowledged, and shown again afterwards' : undefined;
    },
  },
  {
    name: 'acknowledge/keeps-token',
    promise: 'leaves the token as it is when it is acknowledged',
    why: 'The person has just put it to work.',
    remedy: 'Only what the secret could be shown from may go.',
    appliesTo: (api) => canAcknowledge(api) && canList(api),
    async look(bench) {
      const { token, intentKey } = await bench.makeWithSecret();
      await bench.ending(() => bench.api.acknowledge?.(token.id, intentKey));
      const { status } = await bench.listed(token.id);
      return status === token.status
        ? undefined
        : `A token was ${quote(token.status)}, and after its acknowledgement ${quote(status)}`;
    },
  },
];
