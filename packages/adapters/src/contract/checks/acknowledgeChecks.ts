import { type Check, canAcknowledge, canList } from '../check.ts';
import { endingText } from '../harness/ending.ts';
import { quote } from '../harness/quote.ts';

export const acknowledgeChecks: readonly Check[] = [
  {
    name: 'acknowledge/twice',
    promise: 'accepts an acknowledgement twice',
    why: 'The page repeats it if the first response is lost.',
    remedy: 'Treat "already acknowledged" as done.',
    culprit: 'adapter or api',
    appliesTo: canAcknowledge,
    async look(harness) {
      const { token, intentKey } = await harness.makeWithSecret();
      const acknowledge = () => harness.ending(() => harness.api.acknowledge?.(token.id, intentKey));
      for (const time of ['first', 'second']) {
        const ending = await acknowledge();
        if (ending.how !== 'gave') return `The ${time} acknowledgement of a token ${endingText(ending)}`;
      }
      return undefined;
    },
  },
  {
    name: 'acknowledge/forgets',
    promise: 'never shows an acknowledged secret again',
    why: 'Anyone with the intent key from a log could fetch the secret.',
    remedy: 'Delete the stored secret. If the API keeps it, leave `acknowledge` out.',
    culprit: 'api',
    appliesTo: canAcknowledge,
    async look(harness) {
      const { token, intentKey, request } = await harness.makeWithSecret();
      await harness.ending(() => harness.api.acknowledge?.(token.id, intentKey));
      const again = await harness.send(request, intentKey);
      const found = await harness.ending(async () => harness.api.findByIntent?.(intentKey));
      const shown = [again, found].some(
        (ending) => ending.how === 'gave' && ending.answer?.status === 'created' && ending.answer.secret !== undefined,
      );
      return shown ? 'The secret was acknowledged, and shown again afterwards' : undefined;
    },
  },
  {
    name: 'acknowledge/keeps-token',
    promise: 'leaves the token unchanged when it is acknowledged',
    why: 'The user has just started to use the token.',
    remedy: 'Delete only the stored secret.',
    culprit: 'api',
    appliesTo: (api) => canAcknowledge(api) && canList(api),
    async look(harness) {
      const { token, intentKey } = await harness.makeWithSecret();
      await harness.ending(() => harness.api.acknowledge?.(token.id, intentKey));
      const { status } = await harness.listed(token.id);
      return status === token.status
        ? undefined
        : `A token was ${quote(token.status)}, and after its acknowledgement ${quote(status)}`;
    },
  },
];
