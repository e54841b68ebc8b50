import { expect, it } from 'vitest';
import { wholeList } from './wholeList.ts';

const read = (body: unknown, pages = wholeList()) =>
  pages.read({ body, status: 200, headers: new Headers(), url: 'http://api.test/keys' }, undefined);

it('sends no page parameters, and reads the whole body, or a path in it, as the list', () => {
  expect(wholeList().ask(undefined)).toEqual({});
  expect(read([{ id: 1 }])).toEqual({ items: [{ id: 1 }] });
  expect(read({ data: [{ id: 1 }] }, wholeList({ items: 'data' }))).toEqual({ items: [{ id: 1 }] });
});

it.each([
  ['texts', '2026-01-01T00:00:00Z', '2026-03-01T00:00:00Z', '2026-02-01T00:00:00+02:00'],
  ['numbers', 100, 1_000, 200],
])('puts the newest item first by %s, and items without a date last', (_, ...dates) => {
  const rows = [{ at: undefined }, ...dates.map((date) => ({ at: { created: date } }))];
  expect(read(rows, wholeList({ newestBy: 'at.created' }))).toEqual({ items: [rows[2], rows[3], rows[1], rows[0]] });
});

it('returns no items for a response without a list, so that the later check of the items reports the response', () => {
  expect(read({ error: 'no' }, wholeList({ items: 'data', newestBy: 'at' }))).toEqual({ items: undefined });
});
