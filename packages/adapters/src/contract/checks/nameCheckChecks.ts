import { answerFault } from '@tokenwright/core/api';
import { type Check, canCheckName } from '../check.ts';
import { codeOf, endingText } from '../harness/ending.ts';
import { quote } from '../harness/quote.ts';

export const nameCheckChecks: readonly Check[] = [
  {
    name: 'namecheck/free',
    promise: 'calls a free name available',
    why: "The user can't continue with a name that the page calls taken.",
    remedy: 'Return `{ available: true }` for a name that createToken accepts.',
    culprit: 'adapter or api',
    appliesTo: canCheckName,
    async look(harness) {
      harness.needs('name');
      const { name } = harness.request();
      const ending = await harness.ending(() => harness.api.checkName?.(name));
      if (ending.how !== 'gave') return `checkName of a free name ${endingText(ending)}`;
      const fault = answerFault('checkName', ending.answer);
      if (fault !== undefined) return `checkName returned an invalid response: ${fault}`;
      return ending.answer?.available ? undefined : `checkName called the free name ${quote(name)} taken`;
    },
  },
  {
    name: 'namecheck/taken',
    promise: 'agrees with createToken about a taken name',
    why: 'The user would learn about the conflict only after the review.',
    remedy: 'Compare names in checkName as createToken does.',
    culprit: 'adapter or api',
    appliesTo: canCheckName,
    async look(harness) {
      harness.needs('name');
      const { request } = await harness.make();
      const checked = await harness.ending(() => harness.api.checkName?.(request.name));
      const second = await harness.send(request);
      if (checked.how !== 'gave') return `checkName of a taken name ${endingText(checked)}`;
      const isTaken = codeOf(second) !== undefined;
      if (checked.answer?.available === !isTaken) return undefined;
      return `checkName returned ${quote(checked.answer)}, and createToken with that name ${endingText(second)}`;
    },
  },
];
