import type { Page, Resource, TokenApi } from '@tokenwright/core';
import { withTimeout } from '@tokenwright/core/api';

type Search = Parameters<NonNullable<TokenApi['searchResources']>>[0];

/** A page of the host's resources; empty if the API has none. Has a timeout. */
export function searchResources(api: TokenApi, search: Search): Promise<Page<Resource>> {
  return withTimeout('searchResources', async () => (await api.searchResources?.(search)) ?? { items: [] });
}
