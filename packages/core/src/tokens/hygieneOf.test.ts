import { describe, expect, it } from 'vitest';
import type { TokenOptions } from '../api/tokenOptions.ts';
import type { Token } from '../token/token.ts';
import { countHygiene, hygieneOf, hygienes } from './hygieneOf.ts';
import { planListing } from './selectTokens.ts';

const DAY = 86_400_000;
const now = Date.parse('2026-11-26T12:00:00Z');
const ago = (days: number) => new Date(now - days * DAY).toISOString();

const options: TokenOptions = {
  groups: [
    {
      id: 'g',
      label: 'G',
      permissions: [
        {
          id: 'forms',
          label: 'Forms',
          levels: [
            { id: 'read', label: 'Read' },
            { id: 'delete', label: 'Delete', risk: 'dangerous' },
            { id: 'own', label: 'Own' },
          ],
        },
      ],
    },
  ],
  tokenTypes: [
    { id: 'service', label: 'Service' },
    { id: 'root', label: 'Root', risk: 'dangerous' },
  ],
  expirations: { presets: [30] },
};

function token(id: string, more: Partial<Token> = {}): Token {
  return {
    id,
    name: id,
    tokenType: 'service',
    permissions: [],
    status: 'active',
    createdAt: ago(200),
    expiresAt: ago(-60),
    lastUsedAt: ago(1),
    ...more,
  };
}

const rule = hygieneOf(options);
const filtersOf = (more: Partial<Token>) => hygienes.filter((each) => rule(token('x', more), each, now)).join(' ');
const granting = (level: string) => ({ permissions: [{ permission: 'forms', level }] });

describe('hygieneOf', () => {
  it.each<[string, Partial<Token>]>([
    ['', {}],
    ['never-used unused', { lastUsedAt: null }],
    ['never-used', { lastUsedAt: null, createdAt: ago(89) }],
    ['unused', { lastUsedAt: ago(90) }],
    ['', { lastUsedAt: ago(89.9) }],
    ['no-expiration', { expiresAt: null }],
    ['dangerous-idle', { ...granting('delete'), lastUsedAt: ago(30) }],
    ['dangerous-idle', { ...granting('own'), lastUsedAt: ago(30) }],
    ['dangerous-idle', { tokenType: 'root', lastUsedAt: ago(31) }],
    ['', { ...granting('delete'), lastUsedAt: ago(29) }],
    ['', { ...granting('read'), lastUsedAt: ago(40) }],
    ['', { permissions: [{ permission: '__proto__', level: 'delete' }], lastUsedAt: ago(40) }],
    ['never-used unused', { status: 'owner-gone', lastUsedAt: null }],
  ])('assigns “%s” to a token with %o', (filters, more) => {
    expect(filtersOf(more)).toBe(filters);
  });

  it('assigns no filter to a token that has ended, or whose last use is unknown', () => {
    for (const status of ['pending', 'expired', 'revoked'] as const)
      expect(filtersOf({ status, lastUsedAt: null, expiresAt: null })).toBe('');
    const { lastUsedAt: _, ...unknown } = token('x', { ...granting('delete'), lastUsedAt: null });
    expect(hygienes.filter((each) => rule(unknown, each, now))).toEqual([]);
    expect(filtersOf({ createdAt: 'soon', lastUsedAt: null })).toBe('never-used');
  });
});

it('counts the tokens in each filter', () => {
  const tokens = [token('a'), token('b', { lastUsedAt: null }), token('c', { expiresAt: null })];
  expect(countHygiene(tokens, rule, now)).toEqual({
    'never-used': 1,
    unused: 1,
    'no-expiration': 1,
    'dangerous-idle': 0,
  });
});

describe('a plan with a hygiene filter', () => {
  const choice = { segment: 'active', query: '', sort: 'newest', hygiene: 'unused' } as const;
  const tokens = [token('a'), token('b', { lastUsedAt: null }), token('gone', { status: 'revoked', lastUsedAt: null })];

  it('lets the API filter, if the API declares this filter', () => {
    const { query, isLocal, select } = planListing(choice, { statuses: ['active'], hygiene: ['unused'] }, rule);
    expect([query, isLocal]).toEqual([{ hygiene: 'unused' }, false]);
    expect(select(tokens, now).tokens).toHaveLength(3);
  });

  it('filters the loaded tokens if the API lacks this filter, and counts them for every filter', () => {
    const { query, isLocal, select } = planListing(choice, { statuses: ['active'], hygiene: ['never-used'] }, rule);
    expect([query, isLocal]).toEqual([{}, true]);
    const { tokens: shown, counts } = select(tokens, now);
    expect(shown.map(({ id }) => id)).toEqual(['b']);
    expect(counts).toMatchObject({ all: 3, active: 2, inactive: 1 });
  });
});
