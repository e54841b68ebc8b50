import { expect, test } from 'vitest';
import type { ExpirationChoice } from '../api/requestParts.ts';
import { coreMessages } from '../messages/coreMessages.ts';
import { createText } from '../messages/createText.ts';
import { compareExpiration, describeExpirationComparison } from './expiryInstant.ts';

const createdAt = '2026-11-24T11:00:00Z';
const say = (asked: ExpirationChoice, expiresAt: string | null) =>
  describeExpirationComparison(compareExpiration(asked, { createdAt, expiresAt }), {
    timeZone: 'Europe/Berlin',
    locale: 'en-GB',
    text: createText('en-GB', coreMessages),
  });
const christmas = { date: '2026-12-24', timeZone: 'Europe/Berlin' };

test('ignores differences below a minute', () => {
  expect(say({ days: 30 }, '2026-12-24T11:00:00Z')).toBeUndefined();
  expect(say(christmas, '2026-12-24T22:59:59.999Z')).toBeUndefined();
  expect(say(christmas, '2026-12-24T22:59:00Z')).toBeUndefined();
  expect(say(christmas, '2026-12-24T23:59:59+01:00')).toBeUndefined();
  expect(say('never', null)).toBeUndefined();
});

test('reports a shortened expiration', () => {
  expect(say({ days: 90 }, '2026-12-24T11:00:00Z')).toBe(
    'The server shortened the lifetime of the token. It ends Thursday, 24 December 2026 at 12:00 CET, not Monday, 22 February 2027 at 12:00 CET.',
  );
  expect(say('never', '2026-12-24T11:00:00Z')).toBe(
    'The server shortened the lifetime of the token. It ends Thursday, 24 December 2026 at 12:00 CET, not never.',
  );
});

test('reports a lengthened expiration', () => {
  expect(say({ days: 30 }, null)).toContain('The server extended the lifetime of the token. It ends never');
});

test.each(['0', '', 'soon', '2026-12-24', '1970', '2026-13-01T00:00:00Z'])(
  'treats %j neither as 1970 nor as “never”',
  (text) => {
    expect(compareExpiration({ days: 30 }, { createdAt, expiresAt: text })).toEqual({ kind: 'unreadable' });
  },
);
