// @vitest-environment happy-dom
import type { TokenApi } from '@tokenwright/core';
import { type ApiMethod, apiMethods } from '@tokenwright/core/api';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { DAY, exampleToken, fromNow } from '../../test/exampleTokens.ts';
import { openedControls } from '../../test/openedControls.ts';

const token = exampleToken('Active', { expiresAt: fromNow(20 * DAY) });

const controlsOf: { readonly [Method in ApiMethod]?: RegExp } = {
  rotateToken: /^(rotation|new secret): /,
  updateToken: /^edit: /,
  renewToken: /^edit: Edit Expiration|^selection: Renew/,
  revokeToken: /^selection: Revoke/,
  listEvents: /^(edit|rotation): Reason/,
  searchResources: /^scope: Scoped/,
  verifyToken: /^new secret: Test the token/,
};

const selecting = /^selection: |^tools: Select tokens/;

const required: readonly ApiMethod[] = ['loadOptions', 'createToken', 'listTokens'];
const optional = apiMethods.filter((method) => !required.includes(method));

const lacking = (missing: readonly ApiMethod[]): TokenApi =>
  Object.fromEntries(
    Object.entries(exampleApi({ tokens: [token] })).filter(([name]) => !missing.includes(name as ApiMethod)),
  ) as never;

let all: ReadonlySet<string>;

beforeAll(async () => {
  all = await openedControls(lacking([]), token.name);
}, 120_000);

it.each(Object.entries(controlsOf))('knows the controls of %s in dialogs and tools', (_, pattern) => {
  expect([...all].filter((control) => pattern.test(control)).length).toBeGreaterThan(0);
});

it('opens dialogs and tools without the controls of absent methods, and with all others, for any set of methods', {
  timeout: 600_000,
}, async () => {
  const property = fc.asyncProperty(fc.subarray([...optional]), async (missing) => {
    const patterns = missing.flatMap((method) => controlsOf[method] ?? []);
    if (missing.includes('revokeToken') && missing.includes('renewToken')) patterns.push(selecting);
    const expected = [...all].filter((control) => !patterns.some((pattern) => pattern.test(control)));
    expect([...(await openedControls(lacking(missing), token.name))].sort()).toEqual(expected.sort());
  });
  await fc.assert(property, { seed: Date.now() % 1_000_000, numRuns: 8 });
});
