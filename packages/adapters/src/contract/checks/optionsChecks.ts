import { answerFault, checkOptions, type TokenOptions } from '@tokenwright/core/api';
import { catalogueOf } from '@tokenwright/core/permissions';
import type { Check } from '../check.ts';

export const optionsChecks: readonly Check[] = [
  {
    name: 'options/shape',
    promise: "loads options in the port's shape",
    why: 'The wizard builds its pages from the options.',
    remedy: "Map the API's response to `TokenOptions`; `docs/token-api.md` of @tokenwright/core describes each field.",
    culprit: 'adapter or api',
    async look(harness) {
      const fault = answerFault('loadOptions', await harness.options());
      return fault && `loadOptions returned an invalid response: ${fault}`;
    },
  },
  {
    name: 'options/ids-once',
    promise: 'gives each group, permission, level and token type its own id',
    why: 'With a duplicate id, the page can send a different permission than the user chose.',
    remedy: 'Make the ids unique, for example with the group before the permission: `billing:invoices`.',
    culprit: 'options',
    async look(harness) {
      const options = await harness.options();
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
    promise: 'offers at least one permission, token type and expiration',
    why: "The user can't finish a wizard without choices.",
    remedy: 'Offer the permissions that this user can grant, or throw "forbidden" from `loadOptions`.',
    culprit: 'options',
    look: async (harness) => unchoosable(await harness.options()),
  },
  {
    name: 'options/risk-has-reason',
    promise: 'gives a reason for each risk',
    why: 'Users learn to ignore a warning without a reason.',
    remedy: 'Add a `riskReason` to each level whose `risk` is not "low".',
    culprit: 'options',
    async look(harness) {
      const { groups } = await harness.options();
      for (const { id, levels } of catalogueOf(groups).permissions.values()) {
        const bare = levels.find(({ risk, riskReason }) => risk && risk !== 'low' && !riskReason?.trim());
        if (bare) return `The level "${bare.id}" of "${id}" is ${bare.risk} and has no \`riskReason\``;
      }
      return undefined;
    },
  },
  {
    name: 'options/resources-can-be-found',
    promise: 'can search the resources of each token type that has some',
    why: "The user must choose a resource and can't find any.",
    remedy: 'Add `searchResources`, or leave out the token types that have `resources`.',
    culprit: 'adapter',
    async look(harness) {
      const limited = (await harness.options()).tokenTypes.find(({ resources }) => resources);
      return limited && !harness.api.searchResources
        ? `The token type "${limited.id}" is limited to resources, and the adapter has no \`searchResources\``
        : undefined;
    },
  },
  {
    name: 'options/same-version',
    promise: 'keeps the version while the options stay the same',
    why: 'After each new version, the API rejects the request with "options-changed".',
    remedy: 'Make `version` a hash of the options, or leave it out.',
    culprit: 'adapter or api',
    async look(harness) {
      const [first, second] = [await harness.options(), await harness.options()];
      const isSame = JSON.stringify(unclocked(first)) === JSON.stringify(unclocked(second));
      return isSame && first.version !== second.version
        ? `Two calls of loadOptions gave the same options as version "${first.version}" and "${second.version}"`
        : undefined;
    },
  },
];

function unclocked({ version: _, serverTime: __, ...options }: TokenOptions) {
  return options;
}

function unchoosable({ groups, tokenTypes, expirations, policy }: TokenOptions): string | undefined {
  const mustChoose = tokenTypes.some(({ permissions = 'choose' }) => permissions === 'choose');
  const free = groups.flatMap(({ permissions }) => permissions).filter(({ locked }) => !locked);
  if (free.length === 0 && mustChoose) return 'loadOptions offers no permission that is not locked';
  if (tokenTypes.length === 0) return 'loadOptions offers no token type';
  if (expirations === 'none') return undefined;
  const { presets, defaultDays, customDate } = expirations;
  const ends = presets.length > 0 || customDate !== false || policy?.noExpiration?.allowed;
  if (!ends) return 'loadOptions offers no preset, no date and no token without an end';
  if (defaultDays === undefined || presets.includes(defaultDays)) return undefined;
  return `\`expirations.defaultDays\` is ${defaultDays}, which isn't one of the presets ${presets.join(', ')}`;
}
