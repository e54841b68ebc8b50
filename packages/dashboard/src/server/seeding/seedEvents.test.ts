import { expect, it } from 'vitest';
import { seedTokens } from '../../seed/seedTokens.ts';
import { seedEvents } from './seedEvents.ts';

const now = new Date('2026-11-24T09:00:00Z');

it('lists past events in chronological order', () => {
  const events = seedEvents(seedTokens, now);
  const times = events.map(({ at }) => at);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(times.every((time) => time < now.getTime())).toBe(true);
});

it('uses each token only while it is active', () => {
  for (const token of seedTokens) {
    const { createdDaysAgo, lastUsedDaysAgo = createdDaysAgo, revoked } = token;
    const lifetimeDays = token.lifetimeDays === 'never' ? Number.POSITIVE_INFINITY : token.lifetimeDays;
    expect(lastUsedDaysAgo).toBeLessThanOrEqual(createdDaysAgo);
    expect(createdDaysAgo - lastUsedDaysAgo).toBeLessThan(lifetimeDays);
    if (revoked) expect(revoked.daysAgo).toBeLessThan(lastUsedDaysAgo);
  }
});
