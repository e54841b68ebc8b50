import { codeOf, endingText } from '../bench/ending.ts';
import { newHex } from '../bench/newHex.ts';
import { quote } from '../bench/quote.ts';
import type { Check } from '../check.ts';

/** Names that break where they are more than text. */
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
    promise: 'keeps every name exactly, or refuses it as invalid',
    why: 'The person looks for the name that they typed; a changed one is another token to them, and an escaped one shows as `&amp;`.',
    remedy:
      'Send and read names as plain text: no trimming inside, no normalising, no escaping, no case. Throw "invalid" for what the API does not take.',
    async look(bench) {
      for (const hostile of hostileNames) {
        const request = bench.request({ name: `${hostile} ${newHex(4)}` });
        const ending = await bench.send(request);
        if (ending.how === 'gave') {
          const name = ending.answer?.token?.name;
          if (name !== request.name) return `${quote(request.name)} became ${quote(name)}`;
        } else if (codeOf(ending) !== 'invalid' && codeOf(ending) !== 'policy') {
          return `createToken with the name ${quote(request.name)} ${endingText(ending)}`;
        }
      }
      return undefined;
    },
  },
  {
    name: 'names/kept-in-list',
    promise: 'lists every name exactly',
    why: 'A name that differs between the two places makes the person doubt which token it is, before they revoke one.',
    remedy: 'Read the name in the list as you read it in the answer to a create.',
    appliesTo: ({ listTokens }) => listTokens !== undefined,
    async look(bench) {
      const names = new Map<string, string>();
      for (const hostile of hostileNames) {
        const ending = await bench.send(bench.request({ name: `${hostile} ${newHex(4)}` }));
        if (ending.how === 'gave' && ending.answer?.token) names.set(ending.answer.token.id, ending.answer.token.name);
      }
      const { items } = await bench.walkTokens();
      const changed = items.find(({ id, name }) => names.has(id) && names.get(id) !== name);
      return changed && `${quote(names.get(changed.id))} is ${quote(changed.name)} in the list`;
    },
  },
];
