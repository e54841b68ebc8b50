import type { Grant, ResourceScope, TokenRequest } from '@tokenwright/core';
import { differingGrants } from './differingGrants.ts';
import type { Harness } from './harness.ts';
import { isSameScope } from './isSameScope.ts';
import { type Changes, derived, grantSets, someResources } from './offered.ts';

export async function otherGrants(harness: Harness, base: TokenRequest): Promise<readonly Grant[]> {
  const made = await allowed(harness, base, (options) =>
    [...grantSets(options), ...grantSets(options, 'highest')].map((permissions) => ({ permissions })),
  );
  const found = [...made, ...ofSameType(harness, base)].map(({ permissions }) => permissions ?? []);
  return found.find((grants) => differingGrants(base.permissions, grants)) ?? base.permissions;
}

export async function otherResources(harness: Harness, base: TokenRequest): Promise<ResourceScope | undefined> {
  const made = await allowed(harness, base, async (options) => {
    const type = options.tokenTypes.find(({ id }) => id === base.tokenType)?.resources?.type ?? '';
    const ids = ((await someResources(harness, options)).get(type) ?? []).map(({ id }) => id);
    const selections = ids.slice(0, 3).map((id): ResourceScope => ({ mode: 'selected', ids: [id] }));
    const all = (['all-current', 'all'] as const).map((mode): ResourceScope => ({ mode }));
    return [...selections, ...all].map((resources) => ({ resources }));
  });
  const found = [...made, ...ofSameType(harness, base)].map(({ resources }) => resources);
  return found.find((scope) => scope && !isSameScope(scope, base.resources)) ?? base.resources;
}

function allowed(harness: Harness, base: TokenRequest, made: Parameters<typeof derived>[1]['made']) {
  return derived(harness, { isOne: () => false, advice: '', made }, [base]);
}

function ofSameType({ requests }: Harness, { tokenType }: TokenRequest): readonly Changes[] {
  return requests.filter((each) => each.tokenType === tokenType);
}
