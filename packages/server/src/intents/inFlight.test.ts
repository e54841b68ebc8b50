import { expect, test } from 'vitest';
import { inFlight } from './inFlight.ts';

test('says that the twin is under way, and when to come back with the same key', () => {
  expect(inFlight()).toMatchObject({
    code: 'conflict',
    message: 'The same request is under way. Ask again in a second, with the same key, for its answer.',
    headers: { 'retry-after': '1' },
  });
});
