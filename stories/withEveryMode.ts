import type { TokenOptions } from '@tokenwright/core';
import { catalogue } from '@tokenwright/dashboard/catalogue';

const { maxResources: _most, ...policy } = catalogue.policy ?? {};

/** The demo's options, where forms can be chosen in every way, and any number of them. */
export const withEveryMode: TokenOptions = {
  ...catalogue,
  policy,
  tokenTypes: catalogue.tokenTypes.map((type) =>
    type.resources ? { ...type, resources: { ...type.resources, modes: ['selected', 'all-current', 'all'] } } : type,
  ),
};
