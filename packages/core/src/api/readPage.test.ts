import { expect, test } from 'vitest';
import { token } from '../../test/wizard/exampleSnapshots.ts';
import { portMethods } from './portMethods.ts';

function read(method: 'listTokens' | 'searchResources', answer: unknown, cursor?: string) {
  const faults: string[] = [];
  const asked = cursor === undefined ? {} : { cursor };
  return { page: portMethods[method].read(answer, (fault) => faults.push(fault), asked), faults };
}

test('keeps the valid fields of a partly invalid token, and all valid tokens', () => {
  const odd = { ...token, id: 7, name: null, status: 'paused', secret: 'mtl_0123456789abcdefghij' };
  const { page, faults } = read('listTokens', { items: [token, odd], total: 2 });
  expect(page).toEqual({ items: [token, { ...token, id: '7', name: '', status: 'active' }], total: 2 });
  expect(faults).toEqual([
    'items[1].id: expected an id, got 7',
    'items[1].name: expected text of at most 10000 characters, got null',
    'items[1].status: expected "active" or "expired" or "revoked" or "pending" or "owner-gone", got text of 6 characters',
  ]);
});

test('omits and reports a token without an id, and keeps the others', () => {
  const { page, faults } = read('listTokens', { items: [{ ...token, id: null }, 'mtl_0123456789abcdefghij', token] });
  expect(page).toEqual({ items: [token], unreadable: 2 });
  expect(faults).toEqual([
    'items[0].id: expected an id, got null',
    'items[1]: expected an object, got text of 24 characters',
  ]);
});

test('counts the items that the adapter omitted as unreadable, too', () => {
  expect(read('listTokens', { items: [token, {}], unreadable: 2 }).page).toEqual({ items: [token], unreadable: 3 });
});

test('fails if every token is invalid, because an empty list would hide them', () => {
  expect(() => read('listTokens', { items: [{}, {}] })).toThrow('items[0].id: expected an id, got nothing');
});

test('uses the id as the label of a resource without a valid label', () => {
  const { page, faults } = read('searchResources', {
    items: [
      { id: 4, label: null },
      { id: 'f5', label: 'Survey' },
    ],
  });
  expect(page.items).toEqual([
    { id: '4', label: '4' },
    { id: 'f5', label: 'Survey' },
  ]);
  expect(faults).toEqual([
    'items[0].id: expected an id, got 4',
    'items[0].label: expected text of at most 10000 characters, got null',
  ]);
});

test.each([
  [{ nextCursor: 'again' }, 'nextCursor: expected another cursor, got the cursor of this page'],
  [{ nextCursor: 3 }, 'nextCursor: expected an id, got 3'],
  [{ unreadable: '2' }, 'unreadable: expected a number, got text of 1 characters'],
  [{ total: 'many' }, 'total: expected a number, got text of 4 characters'],
])('keeps the items, and omits other fields that are invalid: %o', (wrong, fault) => {
  expect(read('listTokens', { items: [token], ...wrong }, 'again')).toEqual({
    page: { items: [token] },
    faults: [fault],
  });
});
