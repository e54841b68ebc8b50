import { expect, it } from 'vitest';
import type { ResourceProvider, ResourceSearch } from '../resourceProvider.ts';
import { currentResources } from './chooseResources.ts';

const principal = { workspaceId: 'w', memberId: 'm', memberName: 'M' };
const provider = (search: (search: ResourceSearch) => object): ResourceProvider => ({
  search: async (asked) => search(asked) as never,
  existing: async () => [],
});

it('reads every page, and counts a duplicate id once', async () => {
  const pages: Record<string, object> = {
    first: { items: [{ id: 'a' }, { id: 'b' }], nextCursor: 'second' },
    second: { items: [{ id: 'b' }, { id: 'c' }], nextCursor: 'third' },
    third: { items: [] },
  };
  const ids = await currentResources(
    'forms',
    provider(({ cursor = 'first' }) => pages[cursor] ?? {}),
    principal,
  );
  expect(ids).toEqual(['a', 'b', 'c']);
});

it('throws if the pages never end', async () => {
  const endless = provider(() => ({ items: [], nextCursor: 'again' }));
  await expect(currentResources('forms', endless, principal)).rejects.toThrow('cursor of "forms" twice');
});
