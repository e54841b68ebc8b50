import { expect, test } from 'vitest';
import { exampleContext } from '../../../test/wizard/exampleContext.ts';
import {
  ambiguous,
  created,
  failed,
  intent,
  quota,
  reconciling,
  revealing,
  reviewing,
  token,
  unavailable,
  unknown,
} from '../../../test/wizard/exampleSnapshots.ts';
import { transition } from '../transition.ts';

const without = (...missing: readonly string[]) => ({
  ...exampleContext,
  can: { reauthenticate: true, findByIntent: !missing.includes('findByIntent'), revoke: !missing.includes('revoke') },
});

test('checks again with the same key when the user asks', () => {
  expect(transition(exampleContext, unknown, { type: 'checkAgain' })).toEqual([
    reconciling,
    [{ type: 'retryLater', intentKey: 'key-1', retry: 1 }],
  ]);
});

test('ignores “Check again” if the API can neither replay an intent nor look it up', () => {
  for (const idempotency of ['none', 'replays-id'] as const) {
    const [snapshot, effects] = transition({ ...without('findByIntent'), idempotency }, unknown, {
      type: 'checkAgain',
    });

    expect(snapshot).toBe(unknown);
    expect(effects).toEqual([]);
  }
});

test('shows the secret of a late response', () => {
  expect(transition(exampleContext, unknown, created)).toEqual([
    revealing,
    [{ type: 'notify', notice: { type: 'created', token } }],
  ]);
});

test('goes back to the review on a late refusal that proves that no token exists', () => {
  const lastAttempt = { outcome: 'not-created', intentKey: 'key-1' } as const;
  const refused = { ...reviewing, intent: { ...intent, calls: 1 }, failure: quota, lastAttempt };

  expect(transition({ ...exampleContext, idempotency: 'none' }, unknown, failed(quota))).toEqual([refused, []]);
  expect(transition(without('findByIntent'), unknown, failed(quota))).toEqual([refused, []]);
});

test('stays unknown after a refusal that doesn’t prove that no token exists', () => {
  expect(transition(without('findByIntent'), unknown, failed(unavailable))).toEqual([unknown, []]);
  expect(transition(exampleContext, unknown, failed(quota))).toEqual([unknown, []]);
});

test('starts a new intent after the user checked the token list', () => {
  expect(transition(exampleContext, unknown, { type: 'reissue' })).toEqual([
    {
      ...reviewing,
      intent: { ...intent, intentKey: 'key-2' },
      lastAttempt: { outcome: 'unknown', intentKey: 'key-1' },
    },
    [],
  ]);
});

test('asks the user before the wizard closes', () => {
  const leaving = { ...unknown, leaving: true };

  expect(transition(exampleContext, unknown, { type: 'close' })).toEqual([leaving, []]);
  expect(transition(exampleContext, leaving, { type: 'stay' })).toEqual([unknown, []]);
});

test.each(['leave', 'abandon'] as const)('looks the intent up a last time on %s', (type) => {
  expect(transition(exampleContext, unknown, { type })).toEqual([
    { status: 'abandoning', attempt: { ...ambiguous, retries: 1 } },
    [{ type: 'retryLater', intentKey: 'key-1', retry: 1 }],
  ]);
});

test.each(['leave', 'abandon'] as const)('ends on %s as unknown if the API has no `findByIntent`', (type) => {
  expect(transition(without('findByIntent'), unknown, { type })).toEqual([
    { status: 'finished', outcome: 'unknown', left: true, intentKey: 'key-1' },
    [{ type: 'notify', notice: { type: 'finished', outcome: 'unknown' } }],
  ]);
});
