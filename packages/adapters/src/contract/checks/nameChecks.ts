import type { Check } from '../check.ts';
import { textTrace } from '../exchanges/trace.ts';
import { codeOf, endingText } from '../harness/ending.ts';
import { newHex } from '../harness/newHex.ts';
import { quote } from '../harness/quote.ts';

const hostileNames = [
  '<b onclick="alert(1)">bold</b> &amp; & <!--',
  '__proto__',
  'invoice\u202egnp.exe',
  'שלום \u2066עולם\u2069',
  '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 e\u0301 n\u0303',
  `O'Brien "quoted" \`ticked\` \\back\\ ; DROP TABLE tokens; --`,
  '%s %00 $(x) {{x}} #{x} \\u0000',
  'two  spaces and a\u00a0hard one',
  'CamelCase İı ß Ǆ',
  '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 ﬁ №',
] as const;

export const nameChecks: readonly Check[] = [
  {
    name: 'names/kept',
    promise: 'keeps each name unchanged, or rejects it as invalid',
    why: 'The user looks for the name that they typed.',
    remedy:
      'Send and map names as plain text: don’t remove spaces, normalize, escape, or change case. Throw "invalid" for a name that the API doesn’t accept.',
    culprit: 'adapter or api',
    async look(harness) {
      harness.needs('name');
      for (const hostile of hostileNames) {
        const request = harness.request({ name: `${hostile} ${newHex(4)}` });
        const ending = await harness.send(request);
        if (ending.how === 'gave') {
          const name = ending.answer?.token?.name;
          if (name !== request.name)
            return { seen: `${quote(request.name)} became ${quote(name)}`, trace: textTrace(name, `${request.name}`) };
        } else if (codeOf(ending) !== 'invalid' && codeOf(ending) !== 'policy') {
          return `createToken with the name ${quote(request.name)} ${endingText(ending)}`;
        }
      }
      return undefined;
    },
  },
  {
    name: 'names/kept-in-list',
    promise: 'lists each name unchanged',
    why: 'If a token has two names, the user can’t tell which token to revoke.',
    remedy: 'Map the name in the list with the function that maps it after a create.',
    culprit: 'adapter',
    appliesTo: ({ listTokens }) => listTokens !== undefined,
    async look(harness) {
      harness.needs('name');
      const names = new Map<string, string>();
      for (const hostile of hostileNames) {
        const ending = await harness.send(harness.request({ name: `${hostile} ${newHex(4)}` }));
        if (ending.how === 'gave' && ending.answer?.token) names.set(ending.answer.token.id, ending.answer.token.name);
      }
      const { items } = await harness.walkTokens();
      const changed = items.find(({ id, name }) => names.has(id) && names.get(id) !== name);
      return changed && `${quote(names.get(changed.id))} is ${quote(changed.name)} in the list`;
    },
  },
];
