import type { Token } from '@tokenwright/core';
import { contractOptions } from './memorySubject.ts';
import { type Mutant, misread, missend, mutant } from './mutant.ts';

const expiring = (change: (expiresAt: string | null) => unknown) =>
  misread((token) => ({ ...token, expiresAt: change(token.expiresAt) }));

const epoch = (date: string) => Date.parse(date);

export const dateMutants: readonly Mutant[] = [
  mutant(
    'dates/iso-instants',
    'returns the epoch numbers of its API',
    expiring((date) => date && epoch(date)),
  ),
  mutant(
    'dates/iso-instants',
    'returns days without times',
    misread((token) => ({ ...token, createdAt: token.createdAt.slice(0, 10) })),
  ),
  mutant(
    'dates/iso-instants',
    'returns times in the format of SQL, without a zone',
    misread((token) => ({ ...token, createdAt: token.createdAt.slice(0, 19).replace('T', ' ') })),
  ),
  mutant(
    'dates/iso-instants',
    'returns "" as the last use of an unused token',
    misread((token) => ({ ...token, lastUsedAt: token.lastUsedAt ?? '' })),
  ),
  mutant(
    'dates/created-now',
    'takes seconds for milliseconds',
    misread((token) => ({ ...token, createdAt: new Date(epoch(token.createdAt) / 1000).toISOString() })),
  ),
  mutant(
    'dates/days',
    'lets tokens end at midnight',
    expiring((date) => date && `${date.slice(0, 10)}T00:00:00.000Z`),
  ),
  mutant(
    'dates/days',
    'multiplies days by seven',
    missend((request) => ({ ...request, expiration: longer(request.expiration) })),
  ),
  mutant(
    'dates/days',
    'sends no expiration, so that its API uses its default',
    missend((request) => ({ ...request, expiration: request.expiration === 'never' ? 'never' : { days: 90 } })),
  ),
  mutant(
    'dates/end-of-day',
    'ends a date at its first instant in UTC',
    dated((date) => Date.parse(date)),
  ),
  mutant(
    'dates/end-of-day',
    'ends a date at its last instant in UTC',
    dated((date) => Date.parse(`${date}T23:59:59.999Z`)),
  ),
  mutant(
    'dates/end-of-day',
    'ends a date at its first instant in the time zone',
    expiring((date) => (date?.endsWith('59.999Z') ? new Date(epoch(date) - 86_399_999).toISOString() : date)),
  ),
  mutant(
    'dates/end-of-day',
    'ends a date some seconds early',
    expiring((date) => date && new Date(epoch(date) - 4_000).toISOString()),
  ),
  mutant(
    'dates/end-of-day',
    'ends a date in the next day',
    expiring((date) => date && new Date(epoch(date) + 2_000).toISOString()),
  ),
  mutant(
    'dates/unoffered-date',
    'takes a date for "never" if its API knows days only',
    missend(({ expiration, ...request }) => ({
      ...request,
      expiration: expiration !== 'never' && 'days' in expiration ? expiration : 'never',
    })),
    { options: { ...contractOptions, expirations: { presets: [7, 30], customDate: false } } },
  ),
  mutant(
    'dates/never',
    'returns "" for a token that never expires',
    expiring((date) => date ?? ''),
  ),
  mutant(
    'dates/never',
    'omits the expiration of a token that never expires',
    expiring((date) => date ?? undefined),
  ),
  mutant(
    'dates/never',
    'returns 0 for a token that never expires',
    expiring((date) => date ?? 0),
  ),
  mutant(
    'dates/never',
    'returns 1 January 1970 for a token that never expires',
    expiring((date) => date ?? new Date(0).toISOString()),
  ),
  mutant(
    'dates/never',
    'returns the year 9999 for a token that never expires',
    expiring((date) => date ?? '9999-12-31T23:59:59.999Z'),
  ),
  mutant(
    'dates/status',
    'compares expirations as strings, and lists active tokens as expired',
    misread((token: Token) => ({ ...token, status: token.status === 'active' ? 'expired' : token.status })),
  ),
];

function longer(expiration: unknown): unknown {
  return typeof expiration === 'object' && expiration && 'days' in expiration
    ? { days: Number(expiration.days) * 7 }
    : expiration;
}

function dated(endOf: (date: string) => number): Parameters<typeof mutant>[2] {
  return (right) => ({
    async createToken(request, call) {
      const result = await right.createToken(request, call);
      const { expiration } = request;
      if (expiration === 'never' || !('date' in expiration)) return result;
      return { ...result, token: { ...result.token, expiresAt: new Date(endOf(expiration.date)).toISOString() } };
    },
  });
}
