import { checkOptions, type TokenOptions } from '@tokenwright/core';
import { answerFault } from '@tokenwright/core/api';
import { catalogueOf } from '@tokenwright/core/permissions';
import type { Check } from '../check.ts';

export const optionsChecks: readonly Check[] = [
  {
    name: 'options/shape',
    promise: 'loads options of the shape that the wizard shows',
    why: 'The wizard draws its pages from them, and a field of another kind draws nothing, or the wrong thing.',
    remedy: 'Map what the API sends to `TokenOptions`; see docs/token-api.md.',
    async look(bench) {
      const fault = answerFault('loadOptions', await bench.options());
      return fault && `loadOptions returned an invalid answer: ${fault}`;
    },
  },
  {
    name: 'options/ids-once',
    promise: 'gives every group, permission, level and token type an id of its own',
    why: 'Where an id comes twice, what the person chooses and what is sent can be two different things.',
    remedy: 'Make the ids unique, for instance by putting the group before the permission: `billing:invoices`.',
    async look(bench) {
      const options = await bench.options();
      try {
        checkOptions(options);
        return undefined;
      } catch (error) {
        return `loadOptions gave options that cannot be shown: ${error instanceof Error ? error.message : error}`;
      }
    },
  },
  {
    name: 'options/can-be-chosen',
    promise: 'offers at least one permission, one token type and one end that the person can choose',
    why: 'A wizard in which nothing can be chosen cannot be finished.',
    remedy: 'Offer what this person may grant; throw "forbidden" from `loadOptions` where that is nothing.',
    look: async (bench) => unchoosable(await bench.options()),
  },
  {
    name: 'options/risk-has-reason',
    promise: 'says why a level is risky wherever it says that it is',
    why: 'A warning that gives no reason teaches people to pass by warnings.',
    remedy: 'Give every level whose `risk` is not "low" a `riskReason`.',
    async look(bench) {
      const { groups } = await bench.options();
      for (const { id, levels } of catalogueOf(groups).permissions.values()) {
        const bare = levels.find(({ risk, riskReason }) => risk && risk !== 'low' && !riskReason?.trim());
        if (bare) return `The level "${bare.id}" of "${id}" is ${bare.risk} and has no \`riskReason\``;
      }
      return undefined;
    },
  },
  {
    name: 'options/resources-can-be-found',
    promise: 'can search the resources of every token type that is limited to some',
    why: 'The person must choose at least one, and without a search there is nothing to choose from.',
    remedy: 'Add `searchResources`, or leave out the token types that have `resources`.',
    async look(bench) {
      const limited = (await bench.options()).tokenTypes.find(({ resources }) => resources);
      return limited && !bench.api.searchResources
        ? `The token type "${limited.id}" is limited to resources, and the adapter has no \`searchResources\``
        : undefined;
    },
  },
  {
    name: 'options/same-version',
    promise: 'keeps the version while the options stay the same',
    why: 'A version that changes by itself turns every request away with "options-changed", for ever.',
    remedy: 'Make `version` a hash of the content, or leave it out.',
    async look(bench) {
      const [first, second] = [await bench.options(), await bench.options()];
      const isSame = JSON.stringify({ ...first, version: '' }) === JSON.stringify({ ...second, version: '' });
      return isSame && first.version !== second.version
        ? `Two calls of loadOptions gave the same options as version "${first.version}" and "${second.version}"`
        : undefined;
    },
  },
];

function unchoosable({ groups, tokenTypes, expirations, policy }: TokenOptions): string | undefined {
  const free = groups.flatMap(({ permissions }) => permissions).filter(({ locked }) => !locked);
  if (free.length === 0) return 'loadOptions offers no permission that is not locked';
  if (tokenTypes.length === 0) return 'loadOptions offers no token type';
  if (expirations === 'none') return undefined;
  const { presets, defaultDays, customDate } = expirations;
  const ends = presets.length > 0 || customDate !== false || policy?.noExpiration?.allowed;
  if (!ends) return 'loadOptions offers no preset, no date and no token without an end';
  if (defaultDays === undefined || presets.includes(defaultDays)) return undefined;
  return `\`expirations.defaultDays\` is ${defaultDays}, which is none of the presets ${presets.join(', ')}`;
}
