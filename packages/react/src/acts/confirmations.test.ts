import { expect, it } from 'vitest';
import { exampleToken, fromNow, HOUR } from '../../test/exampleTokens.ts';
import { confirmations } from './confirmations.ts';
import { showsDecision } from './useDecision.ts';

const oldSecret = { worksUntil: fromNow(HOUR), hint: 'twk_…0000' };
const rotating = exampleToken('CI', { hint: 'twk_…1111', oldSecret });
const { oldSecret: _, ...withNew } = rotating;
const withOld = { ...withNew, hint: 'twk_…0000' };
const pending = exampleToken('Portal', { status: 'pending', approval: {} });
const closed = (decision: 'denied' | 'withdrawn') =>
  ({ ...pending, status: 'revoked', approval: { decision } }) as const;

it('distinguishes a canceled rotation from an overlap that another member ended', () => {
  const { cancelRotation, endOverlap } = confirmations;
  expect([rotating, withNew, withOld].map(cancelRotation.isDone(rotating))).toEqual([false, false, true]);
  expect([rotating, withNew, withOld].map(endOverlap.isDone(rotating))).toEqual([false, true, false]);
});

it('distinguishes a withdrawn request from a claimed or denied one', () => {
  const isDone = confirmations.withdraw.isDone();
  const claimed = { ...pending, status: 'active' } as const;
  expect([pending, claimed, closed('denied'), closed('withdrawn')].map(isDone)).toEqual([false, false, false, true]);
});

it("distinguishes the user's decision from the decision of another member", () => {
  const narrowed = { permissions: [] };
  const approved = { ...pending, approval: { decision: 'approved' } } as const;
  const denies = { decision: 'denied', reason: 'No.' } as const;
  expect(showsDecision(approved, { decision: 'approved' })).toBe(true);
  expect(showsDecision(approved, { decision: 'approved', narrowed })).toBe(false);
  expect(showsDecision(closed('denied'), denies)).toBe(true);
  expect([closed('withdrawn'), approved, pending].map((token) => showsDecision(token, denies))).toEqual([
    false,
    false,
    false,
  ]);
});
