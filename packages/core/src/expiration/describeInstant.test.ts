import { expect, test } from 'vitest';
import { describeInstant } from './describeInstant.ts';

test.each(['he', 'ar', 'fa'])('returns no direction marks in %s, because the pages would show them', (locale) => {
  expect(describeInstant(Date.UTC(2026, 11, 24, 22, 59), 'Europe/Berlin', locale)).not.toMatch(/\p{Cf}/u);
});
