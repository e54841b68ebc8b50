import { expect, test } from 'vitest';
import { exampleContext } from '../../../test/wizard/exampleContext.ts';
import { created, createdPending, pendingApproval, revealing, token } from '../../../test/wizard/exampleSnapshots.ts';
import { transition } from '../transition.ts';

test.each(['finish', 'close', 'leave', 'abandon'] as const)(
  'ends with the outcome `pending-approval` on %s',
  (type) => {
    expect(transition(exampleContext, pendingApproval, { type })).toEqual([
      { status: 'finished', outcome: 'pending-approval', left: true, intentKey: 'key-1', token },
      [{ type: 'notify', notice: { type: 'finished', outcome: 'pending-approval', token } }],
    ]);
  },
);

test('ends with the outcome `revoked` and the withdrawn token after a withdrawal', () => {
  const withdrawn = { ...token, status: 'revoked', approval: { decision: 'withdrawn' } } as const;
  expect(transition(exampleContext, pendingApproval, { type: 'withdrawn', token: withdrawn })).toEqual([
    { status: 'finished', outcome: 'revoked', left: true, intentKey: 'key-1', token: withdrawn },
    [{ type: 'notify', notice: { type: 'finished', outcome: 'revoked', token: withdrawn } }],
  ]);
});

test('shows the secret when a second response contains the approved token', () => {
  expect(transition(exampleContext, pendingApproval, created)).toEqual([
    revealing,
    [{ type: 'notify', notice: { type: 'created', token } }],
  ]);
});

test('ignores a second response that says that the token needs an approval', () => {
  expect(transition(exampleContext, pendingApproval, createdPending)).toEqual([pendingApproval, []]);
});
