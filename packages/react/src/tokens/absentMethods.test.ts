// @vitest-environment happy-dom
import type { TokenApi } from '@tokenwright/core';
import type { ApiMethod } from '@tokenwright/core/api';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { exampleOptions } from '../../test/exampleOptions.ts';
import { DAY, exampleToken, fromNow, HOUR } from '../../test/exampleTokens.ts';
import { shownControls } from '../../test/shownControls.ts';

const worksUntil = fromNow(HOUR);
const tokens = [
  exampleToken('Active'),
  exampleToken('Rotated', { oldSecret: { worksUntil, hint: 'twk_…0000', newSecretLastUsedAt: null } }),
  exampleToken('Expiring', { expiresAt: fromNow(2 * DAY) }),
  exampleToken('Revoked', { status: 'revoked', revokedAt: fromNow(-HOUR), restorableUntil: worksUntil }),
  exampleToken('Requested', { status: 'pending', approval: {} }),
  exampleToken('Approved', { status: 'pending', approval: { decision: 'approved' } }),
];
const read = { tokens: tokens.map(({ name }) => name), opened: ['Rotated', 'Requested'] };

/** `undefined`: the list has no control for it. */
const controlsOf: { readonly [Method in Optional]: RegExp | undefined } = {
  revokeToken: /Revoke(?!d)/,
  rotateToken: /Rotate(?!d)/,
  endOverlap: /End (the )?overlap/i,
  cancelRotation: /Cancel (the )?rotation/i,
  updateToken: /Edit/,
  renewToken: /Renew/,
  transferToken: /Transfer/,
  restoreToken: /Restore|Undo/,
  decideRequest: /Approve or deny/,
  claimToken: /Claim|Show the secret/i,
  withdrawRequest: /Withdraw/,
  listEvents: /Timeline|Events|Activity|more|csv|json/i,
  getToken: undefined,
  searchResources: undefined,
  acknowledge: undefined,
  findByIntent: undefined,
  checkName: undefined,
  verifyToken: undefined,
};
type Optional = Exclude<ApiMethod, 'loadOptions' | 'createToken' | 'listTokens'>;
const optional = Object.keys(controlsOf) as readonly Optional[];

const owners = [{ id: 'ci', label: 'CI', kind: 'service' }] as const;
const whole = () =>
  exampleApi({ tokens, options: { ...exampleOptions, owners: [...owners] }, needsApproval: () => true });
const lacking = (missing: readonly Optional[]): TokenApi =>
  Object.fromEntries(Object.entries(whole()).filter(([name]) => !missing.includes(name as Optional))) as never;

const without = (every: ReadonlySet<string>, some: ReadonlySet<string>) =>
  new Set([...every].filter((each) => !some.has(each)));

const owned = new Map<Optional, ReadonlySet<string>>();
let all: ReadonlySet<string>;

beforeAll(async () => {
  all = await shownControls(whole(), read);
  for (const method of optional) {
    owned.set(method, without(all, await shownControls(lacking([method]), read)));
  }
}, 600_000);

it.each(optional)('without %s, the list lacks only the controls of this method', (method) => {
  const removed = [...(owned.get(method) ?? [])];
  const pattern = controlsOf[method];
  expect(removed.filter((control) => !pattern?.test(control))).toEqual([]);
  expect(removed.length > 0).toBe(pattern !== undefined);
});

it('removes the controls of each absent method and no others, for any set of methods', {
  timeout: 600_000,
}, async () => {
  const seed = Date.now() % 1_000_000;
  const anySubset = fc.subarray([...optional], { minLength: 2 });
  const property = fc.asyncProperty(anySubset, async (missing) => {
    const removed = new Set(missing.flatMap((method) => [...(owned.get(method) ?? [])]));
    const shown = await shownControls(lacking(missing), read);
    expect([...shown].sort()).toEqual([...without(all, removed)].sort());
  });
  await fc.assert(property, { seed, numRuns: 10 });
});
