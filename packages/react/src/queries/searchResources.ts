import { type Page, type Resource, type TokenApi, withPatience } from '@tokenwright/core';

type Search = Parameters<NonNullable<TokenApi['searchResources']>>[0];

/** A page of the host's resources; none where the API knows of none. Gives up on an answer that never comes. */
export function searchResources(api: TokenApi, search: Search): Promise<Page<Resource>> {
  return withPatience('searchResources', async () => (await api.searchResources?.(search)) ?? { items: [] });
}
