import { expect, it } from 'vitest';
import { exampleApi } from '../../test/memory/exampleApi.ts';
import { exampleOptions } from '../../test/memory/exampleOptions.ts';
import { refusalOf } from '../../test/refusalOf.ts';
import { createMemoryApi } from './createMemoryApi.ts';

it('searches in any letter case, by page, with the total', async () => {
  const api = exampleApi();
  const first = await api.searchResources?.({ type: 'form', query: 'SURVEY 4' });
  expect(first?.items.map(({ label }) => label)).toEqual([
    'Survey 4',
    ...[40, 41, 42, 43, 44, 45].map((n) => `Survey ${n}`),
  ]);
  const all = await api.searchResources?.({ type: 'form', query: '' });
  expect(all).toMatchObject({ total: 45, nextCursor: 'form-20' });
  const last = await api.searchResources?.({ type: 'form', query: '', cursor: 'form-40' });
  expect(last?.items).toHaveLength(5);
  expect(last?.nextCursor).toBeUndefined();
});

it('finds no resources of an unknown type, and has no `searchResources` without resources', async () => {
  expect(await exampleApi().searchResources?.({ type: 'constructor', query: '' })).toEqual({
    items: [],
    total: 0,
  });
  expect(createMemoryApi({ options: exampleOptions }).searchResources).toBeUndefined();
});

it('handles a full last page, and returns an empty page after the end', async () => {
  const api = exampleApi({ pageSize: 45 });
  const all = await api.searchResources?.({ type: 'form', query: '' });
  expect(all?.items).toHaveLength(45);
  expect(all?.nextCursor).toBeUndefined();
  const search = api.searchResources?.({ type: 'form', query: '', cursor: 'gone' });
  expect((await refusalOf(search)).code).toBe('invalid');
});
