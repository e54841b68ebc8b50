import type { Token, TokenListing, TokenOptions, TokenQuery } from '@tokenwright/core';
import { expect, it } from 'vitest';
import { listTokens } from './listTokens.ts';

const now = Date.parse('2026-03-01T12:00:00Z');

const token = (id: string, more: Partial<Token> = {}): Token => ({
  id,
  name: id,
  tokenType: 'service',
  permissions: [],
  status: 'active',
  createdAt: '2026-01-01T00:00:00Z',
  expiresAt: null,
  ...more,
});

const tokens = [
  token('deploy', { description: 'Nightly build', expiresAt: '2026-03-10T00:00:00Z', lastUsedAt: null }),
  token('Backup', { createdBy: 'Ada', expiresAt: '2026-12-01T00:00:00Z', lastUsedAt: '2026-02-01T00:00:00Z' }),
  token('old', { status: 'revoked', hint: 'twk_…9f3c', lastUsedAt: '2026-02-20T00:00:00Z' }),
  token('waits', { status: 'pending' }),
];

const all: TokenListing = {
  search: true,
  statuses: ['active', 'expiring', 'inactive'],
  sorts: ['newest', 'name', 'expires', 'last-used'],
  counts: true,
};

const offering = (listing: TokenListing): TokenOptions => ({
  groups: [],
  tokenTypes: [{ id: 'service', label: 'Service' }],
  expirations: 'none',
  listing,
});

function idsOf(query: TokenQuery, declared = all): string {
  const { items } = listTokens(query, { tokens, options: offering(declared), pageSize: 20, now });
  return items.map(({ id }) => id).join(' ');
}

it('searches name, hint, description, and creator for every word', () => {
  expect([idsOf({ query: 'NIGHTLY deploy' }), idsOf({ query: '9f3c' }), idsOf({ query: 'ada' })]).toEqual([
    'deploy',
    'old',
    'Backup',
  ]);
  expect([idsOf({ query: ' ' }), idsOf({ query: 'deploy ada' })]).toEqual(['deploy Backup old waits', '']);
});

it('filters by status', () => {
  expect(idsOf({ status: 'active' })).toBe('deploy Backup waits');
  expect([idsOf({ status: 'expiring' }), idsOf({ status: 'inactive' })]).toEqual(['deploy', 'old']);
});

it('sorts, and keeps equal tokens newest first', () => {
  expect(idsOf({ sort: 'name' })).toBe('Backup deploy old waits');
  expect(idsOf({ sort: 'expires' })).toBe('deploy Backup old waits');
  expect(idsOf({ sort: 'last-used' })).toBe('old Backup deploy waits');
});

it('counts the tokens of each status on the first page, for any status filter', () => {
  const first = listTokens({ status: 'inactive', limit: 1 }, { tokens, options: offering(all), pageSize: 20, now });
  expect(first.counts).toEqual({ all: 4, active: 3, expiring: 1, inactive: 1 });
  const next = listTokens({ cursor: 'deploy' }, { tokens, options: offering(all), pageSize: 20, now });
  expect(next).not.toHaveProperty('counts');
});

it('ignores the parts of a query that the options do not declare', () => {
  expect(idsOf({ query: 'ada', status: 'inactive', sort: 'name' }, {})).toBe('deploy Backup old waits');
});
