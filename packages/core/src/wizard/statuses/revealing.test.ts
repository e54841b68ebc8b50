import { expect, test } from 'vitest';
import { exampleContext } from '../../../test/wizard/exampleContext.ts';
import { created, creating, revealing, secret, secretGone, token } from '../../../test/wizard/exampleSnapshots.ts';
import { TokenApiError, type TokenApiErrorCode } from '../../api/tokenApiError.ts';
import { transition } from '../transition.ts';

const copied = { ...revealing, saved: 'copied' } as const;
const wipe = { type: 'wipe', secret };
const revealed = { status: 'finished', outcome: 'revealed', intentKey: 'key-1', token };
const newToken = { type: 'notify', notice: { type: 'created', token } };
const told = { type: 'notify', notice: { type: 'finished', outcome: 'revealed', token } };

test.each(['copied', 'stored'] as const)('acknowledges the token when the user has the secret: %s', (type) => {
  expect(transition(exampleContext, revealing, { type })).toEqual([
    { ...revealing, saved: type },
    [{ type: 'acknowledge', tokenId: 'tok_1', intentKey: 'key-1' }],
  ]);
});

test('acknowledges once, and keeps the strongest proof', () => {
  const stored = { ...revealing, saved: 'stored' } as const;

  expect(transition(exampleContext, copied, { type: 'stored' })).toEqual([copied, []]);
  expect(transition(exampleContext, stored, { type: 'copied' })).toEqual([copied, []]);
  expect(transition(exampleContext, stored, { type: 'stored' })).toEqual([stored, []]);
});

test('accepts that the user withdraws “stored”, and acknowledges again when the user confirms again', () => {
  const stored = { ...revealing, saved: 'stored', acknowledgementLost: true } as const;
  const takenBack = { ...stored, saved: false } as const;

  expect(transition(exampleContext, stored, { type: 'stored', isStored: false })).toEqual([takenBack, []]);
  expect(transition(exampleContext, takenBack, { type: 'finish' })).toEqual([takenBack, []]);
  expect(transition(exampleContext, takenBack, { type: 'stored' })).toEqual([
    { ...revealing, saved: 'stored' },
    [{ type: 'acknowledge', tokenId: 'tok_1', intentKey: 'key-1' }],
  ]);
});

test.each(['copied', 'delivered'] as const)('keeps a proof that the user cannot take back: %s', (kept) => {
  const proved = { ...revealing, kept } as const;

  expect(transition(exampleContext, proved, { type: 'stored', isStored: false })).toEqual([proved, []]);
});

test('ignores a repeated confirmation', () => {
  expect(transition(exampleContext, copied, { type: 'copied' })[0]).toBe(copied);
});

test('does not finish before the user has the secret', () => {
  expect(transition(exampleContext, revealing, { type: 'finish' })).toEqual([revealing, []]);
});

test('finishes with a wiped secret and a final page', () => {
  expect(transition(exampleContext, copied, { type: 'finish' })).toEqual([{ ...revealed, left: false }, [wipe, told]]);
});

test.each(['close', 'leave', 'abandon'] as const)(
  'closes without a question after the user has saved the secret: %s',
  (type) => {
    expect(transition(exampleContext, copied, { type })).toEqual([{ ...revealed, left: true }, [wipe, told]]);
  },
);

test('asks the user before the wizard closes if the secret was never saved', () => {
  const leaving = { ...revealing, leaving: true };

  expect(transition(exampleContext, revealing, { type: 'close' })).toEqual([leaving, []]);
  expect(transition(exampleContext, leaving, { type: 'stay' })).toEqual([revealing, []]);
});

test.each(['leave', 'abandon'] as const)('revokes an unclaimed token: %s', (type) => {
  expect(transition(exampleContext, revealing, { type })).toEqual([
    {
      status: 'abandoning',
      attempt: { intentKey: 'key-1', request: {}, calls: 0, retries: 0, ambiguous: false },
      token,
    },
    [wipe, { type: 'revokeToken', tokenId: 'tok_1' }],
  ]);
});

test.each(['leave', 'abandon'] as const)(
  'notifies the host about an unclaimed token if the API cannot revoke: %s',
  (type) => {
    const context = { ...exampleContext, can: { ...exampleContext.can, revoke: false } };

    expect(transition(context, revealing, { type })).toEqual([
      { status: 'finished', outcome: 'created-secret-gone', left: true, intentKey: 'key-1', token },
      [wipe, { type: 'notify', notice: { type: 'finished', outcome: 'created-secret-gone', token } }],
    ]);
  },
);

test('does not restore the secret with a page from the back/forward cache', () => {
  expect(transition(exampleContext, revealing, { type: 'hide' })).toEqual([
    { ...secretGone, unsaved: 'hidden' },
    [wipe],
  ]);
  expect(transition(exampleContext, copied, { type: 'hide' })).toEqual([{ ...revealed, left: false }, [wipe, told]]);
});

test('wipes the `Secret` of a second response', () => {
  const [snapshot, effects] = transition(exampleContext, revealing, created);

  expect(snapshot).toBe(revealing);
  expect(effects).toEqual([wipe]);
});

const atOnce = { ...exampleContext, sink: 'at-once' } as const;
const whenAsked = { ...exampleContext, sink: 'when-asked' } as const;
const order = { type: 'deliver', token, secret };
const instead = { ...revealing, delivery: 'instead' } as const;
const beside = { ...revealing, delivery: 'beside' } as const;
const failed = { ...revealing, delivery: 'failed' } as const;
const acknowledged = { type: 'acknowledge', tokenId: 'tok_1', intentKey: 'key-1' };
const delivered = { type: 'delivered', tokenId: 'tok_1' } as const;
const deliveryFailed = { type: 'deliveryFailed', tokenId: 'tok_1' } as const;
const endsDelivered = { type: 'notify', notice: { type: 'finished', outcome: 'delivered', token } };

test('does not show the secret while a sink saves it, and shows it if the sink fails', () => {
  expect(transition(atOnce, creating, created)).toEqual([instead, [newToken, order]]);
  expect(transition(atOnce, instead, delivered)).toEqual([
    { ...revealed, outcome: 'delivered', left: false },
    [acknowledged, wipe, endsDelivered],
  ]);
  expect(transition(atOnce, instead, deliveryFailed)).toEqual([failed, []]);
});

test('shows the secret to a user who does not wait, while the sink continues', () => {
  expect(transition(atOnce, instead, { type: 'show' })).toEqual([beside, []]);
  expect(transition(atOnce, beside, delivered)).toEqual([{ ...revealing, saved: 'delivered' }, [acknowledged]]);
});

test('sends the secret to the sink when the user asks, one delivery at a time', () => {
  expect(transition(whenAsked, creating, created)).toEqual([revealing, [newToken]]);
  expect(transition(whenAsked, revealing, { type: 'deliver' })).toEqual([beside, [order]]);
  expect(transition(whenAsked, beside, { type: 'deliver' })).toEqual([beside, []]);
  expect(transition(whenAsked, failed, { type: 'deliver' })).toEqual([beside, [order]]);
  expect(transition(exampleContext, revealing, { type: 'deliver' })).toEqual([revealing, []]);
});

test('does not send the secret to the sink again after a delivery, and keeps a shown secret visible', () => {
  const kept = { ...revealing, saved: 'delivered' } as const;

  expect(transition(whenAsked, kept, { type: 'deliver' })).toEqual([kept, []]);
  expect(transition(whenAsked, revealing, { type: 'show' })).toEqual([revealing, []]);
});

test('accepts a late confirmation of a sink after its timeout', () => {
  expect(transition(atOnce, failed, delivered)).toEqual([{ ...revealing, saved: 'delivered' }, [acknowledged]]);
  expect(transition(atOnce, { ...secretGone, unsaved: 'hidden' }, delivered)).toEqual([
    { ...revealed, outcome: 'delivered', left: false },
    [acknowledged, endsDelivered],
  ]);
});

test.each(['copied', 'stored'] as const)('remembers that the sink has the secret, even after %s', (type) => {
  const kept = { ...revealing, saved: 'delivered' } as const;

  expect(transition(whenAsked, kept, { type })).toEqual([kept, []]);
});

test('asks the user before the wizard closes while the sink is saving, and revokes the token if they leave', () => {
  expect(transition(atOnce, instead, { type: 'close' })).toEqual([{ ...instead, leaving: true }, []]);
  const [snapshot, effects] = transition(atOnce, instead, { type: 'leave' });
  expect(snapshot.status).toBe('abandoning');
  expect(effects).toEqual([wipe, { type: 'revokeToken', tokenId: 'tok_1' }]);
});

const limitedReveal = { ...revealing, acknowledgeBy: 5000 } as const;
const waitOver = { type: 'waitOver', intentKey: 'key-1', until: 5000 } as const;

test("waits for the user until the API's deadline", () => {
  const { result } = created;
  const limited = { ...created, result: { ...result, acknowledgeWithin: 4000 } };
  const wait = { type: 'wait', intentKey: 'key-1', until: 5000 };

  expect(transition(exampleContext, creating, limited)).toEqual([limitedReveal, [newToken, wait]]);
  expect(transition(exampleContext, secretGone, limited)).toEqual([limitedReveal, [wait]]);
  expect(transition(atOnce, creating, limited)[1]).toEqual([newToken, { type: 'deliver', token, secret }, wait]);
});

test('sets no timer for longer than a day, because a very long timer fires immediately', () => {
  const { result } = created;
  const day = 24 * 60 * 60_000;

  expect(
    transition(exampleContext, creating, { ...created, result: { ...result, acknowledgeWithin: day } })[0],
  ).toEqual({
    ...revealing,
    acknowledgeBy: 1000 + day,
  });
  expect(
    transition(exampleContext, creating, { ...created, result: { ...result, acknowledgeWithin: day + 1 } }),
  ).toEqual([revealing, [newToken]]);
});

test('wipes an unclaimed secret at the deadline, and reports it', () => {
  expect(transition(exampleContext, limitedReveal, waitOver)).toEqual([{ ...secretGone, unsaved: 'late' }, [wipe]]);
});

test('removes the deadline after an acknowledgement, even if the user withdraws the confirmation', () => {
  const [stored] = transition(exampleContext, limitedReveal, { type: 'stored' });
  const [takenBack] = transition(exampleContext, stored, { type: 'stored', isStored: false });

  expect([stored, takenBack]).toEqual([{ ...revealing, saved: 'stored' }, revealing]);
  expect(transition(exampleContext, takenBack, waitOver)).toEqual([revealing, []]);
});

test('waits for a sink that is saving, and then hides a secret that missed the deadline', () => {
  const delivering = { ...limitedReveal, delivery: 'beside' } as const;
  const failed = { type: 'deliveryFailed', tokenId: 'tok_1' } as const;
  const later = { ...exampleContext, now: () => 5000 };

  expect(transition(later, delivering, waitOver)).toEqual([delivering, []]);
  expect(transition(later, delivering, failed)).toEqual([{ ...secretGone, unsaved: 'late' }, [wipe]]);
  expect(transition(exampleContext, delivering, failed)).toEqual([{ ...limitedReveal, delivery: 'failed' }, []]);
});

test.each([
  ['the sink is saving', { ...limitedReveal, delivery: 'instead' }],
  ['has a different deadline', { ...limitedReveal, acknowledgeBy: 6000 }],
] as const)('ignores a due timer for a secret that %s', (_, snapshot) => {
  expect(transition(exampleContext, snapshot, waitOver)).toEqual([snapshot, []]);
});

const unheardNotice = { type: 'notify', notice: { type: 'acknowledgementLost', token } };
const acknowledgeFailed = (code: TokenApiErrorCode) =>
  ({ type: 'acknowledgeFailed', tokenId: 'tok_1', error: new TokenApiError(code) }) as const;

test('keeps reporting a lost acknowledgement until the end', () => {
  const acknowledgementLost = { ...copied, acknowledgementLost: true } as const;

  expect(transition(exampleContext, copied, acknowledgeFailed('unavailable'))).toEqual([
    acknowledgementLost,
    [unheardNotice],
  ]);
  expect(transition(exampleContext, acknowledgementLost, { type: 'finish' })[0]).toEqual({
    ...revealed,
    left: false,
    acknowledgementLost: true,
  });
});

test('a secret that the user copied too late ends as revoked by the API', () => {
  expect(transition(exampleContext, copied, acknowledgeFailed('conflict'))).toEqual([
    { ...revealed, outcome: 'revoked', left: false, savedTooLate: true },
    [wipe, { type: 'notify', notice: { type: 'finished', outcome: 'revoked', token } }],
  ]);
});
