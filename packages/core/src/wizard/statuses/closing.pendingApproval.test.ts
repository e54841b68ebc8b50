import { expect, test } from 'vitest';
import { exampleContext } from '../../../test/wizard/exampleContext.ts';
import { created, createdPending, pendingApproval, revealing, token } from '../../../test/wizard/exampleSnapshots.ts';
import { transition } from '../transition.ts';

test.each(['finish', 'close', 'leave', 'abandon'] as const)('ends with somebody else deciding: %s', (type) => {
  expect(transition(exampleContext, pendingApproval, { type })).toEqual([
    { status: 'finished', outcome: 'pending-approval', left: true, intentKey: 'key-1', token },
    [{ type: 'notify', notice: { type: 'finished', outcome: 'pending-approval', token } }],
  ]);
});

test('shows the secret when a second answer knows that it was approved', () => {
  expect(transition(exampleContext, pendingApproval, created)).toEqual([
    revealing,
    [{ type: 'notify', notice: { type: 'created', token } }],
  ]);
});

test('learns nothing from a second answer that says the same', () => {
  expect(transition(exampleContext, pendingApproval, createdPending)).toEqual([pendingApproval, []]);
});
