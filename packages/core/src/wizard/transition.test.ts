import { expect, test } from 'vitest';
import { exampleContext } from '../../test/wizard/exampleContext.ts';
import {
  created,
  createdWithoutSecret,
  exampleSnapshots,
  failed,
  quota,
  secret,
  token,
  unavailable,
} from '../../test/wizard/exampleSnapshots.ts';
import { transition } from './transition.ts';
import type { WizardEvent } from './wizardEvent.ts';
import type { WizardSnapshot, WizardStatus } from './wizardSnapshot.ts';

const intentKey = 'key-1';

const events: { readonly [Type in WizardEvent['type']]: Extract<WizardEvent, { type: Type }> } = {
  next: { type: 'next' },
  back: { type: 'back' },
  edit: { type: 'edit', step: 'name' },
  prefill: { type: 'prefill', drafts: {} },
  create: { type: 'create' },
  justify: { type: 'justify', justification: 'For the CRM.' },
  accept: { type: 'accept', finding: 'prefilled', isAccepted: true },
  fix: { type: 'fix', finding: 'reach', fix: 'shorten-life' },
  checkAgain: { type: 'checkAgain' },
  copied: { type: 'copied' },
  stored: { type: 'stored' },
  finish: { type: 'finish' },
  revoke: { type: 'revoke' },
  withdrawn: { type: 'withdrawn', token },
  reissue: { type: 'reissue' },
  close: { type: 'close' },
  stay: { type: 'stay' },
  leave: { type: 'leave' },
  abandon: { type: 'abandon' },
  hide: { type: 'hide' },
  created: createdWithoutSecret,
  createFailed: failed(quota),
  found: { type: 'found', intentKey, state: { status: 'in-flight' } },
  findFailed: { type: 'findFailed', intentKey, error: unavailable },
  retryDue: { type: 'retryDue', intentKey, retry: 0 },
  waitOver: { type: 'waitOver', intentKey, until: 3000 },
  reauthenticated: { type: 'reauthenticated', intentKey },
  reauthenticationFailed: { type: 'reauthenticationFailed', intentKey, error: unavailable },
  deliver: { type: 'deliver' },
  show: { type: 'show' },
  delivered: { type: 'delivered', tokenId: 'tok_1' },
  deliveryFailed: { type: 'deliveryFailed', tokenId: 'tok_1' },
  revoked: { type: 'revoked', tokenId: 'tok_1', token },
  revokeFailed: { type: 'revokeFailed', tokenId: 'tok_1', error: unavailable },
  acknowledgeFailed: { type: 'acknowledgeFailed', tokenId: 'tok_1', error: unavailable },
  optionsLoaded: { type: 'optionsLoaded', options: exampleContext.options },
};

const leaving = 'close stay leave abandon';
const listed: { readonly [Status in WizardStatus]: string } = {
  editing: `next back edit prefill ${leaving} revoked optionsLoaded created`,
  reviewing: `back edit prefill create justify accept fix ${leaving} created revoked optionsLoaded`,
  creating: `created createFailed ${leaving}`,
  waiting: `waitOver created back ${leaving}`,
  reauthenticating: `reauthenticated reauthenticationFailed created back ${leaving}`,
  reconciling: `retryDue created createFailed found findFailed ${leaving}`,
  unknown: `checkAgain created createFailed reissue ${leaving}`,
  revealing: `acknowledgeFailed copied stored deliver show delivered deliveryFailed finish hide ${leaving}`,
  secretGone: 'delivered revoke reissue revoked revokeFailed created finish close leave abandon',
  pendingApproval: 'created withdrawn finish close leave abandon',
  abandoning: 'delivered created createFailed retryDue found findFailed revoked revokeFailed',
  finished: 'created delivered',
};

const statuses = Object.keys(listed) as readonly WizardStatus[];

test.each(statuses)('an event that does not apply to %s returns the same snapshot', (status) => {
  const snapshot: WizardSnapshot = exampleSnapshots[status];
  const unlisted = Object.values(events).filter(({ type }) => !listed[status].split(' ').includes(type));

  for (const event of unlisted) {
    const [after, effects] = transition(exampleContext, snapshot, event);
    expect(after, event.type).toBe(snapshot);
    expect(effects, event.type).toEqual([]);
  }
});

test.each(statuses)('in %s, ignores results of another intent, an outdated call or another token', (status) => {
  const snapshot: WizardSnapshot = exampleSnapshots[status];
  const stale: readonly WizardEvent[] = [
    { ...events.createFailed, call: 7 },
    { ...events.retryDue, retry: 7 },
    { ...events.waitOver, until: 7 },
    { ...events.revoked, tokenId: 'tok_7' },
    { ...events.revokeFailed, tokenId: 'tok_7' },
    ...Object.values(events).flatMap((event) =>
      'intentKey' in event && event.type !== 'created' ? [{ ...event, intentKey: 'key-7' }] : [],
    ),
  ];

  for (const event of stale) expect(transition(exampleContext, snapshot, event)).toEqual([snapshot, []]);
});

test.each(statuses)('in %s, revokes a token of another intent, and wipes its secret', (status) => {
  const snapshot: WizardSnapshot = exampleSnapshots[status];

  expect(transition(exampleContext, snapshot, { ...created, intentKey: 'key-7' })).toEqual([
    snapshot,
    [
      { type: 'wipe', secret: secret },
      { type: 'revokeToken', tokenId: 'tok_1', retries: 5 },
      { type: 'notify', notice: { type: 'created', token } },
    ],
  ]);
});
