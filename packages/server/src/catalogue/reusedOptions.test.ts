import { expect, test } from 'vitest';
import type { TokenOptions } from '../wire/tokenOptionsSchema.ts';
import { reusedOptions } from './reusedOptions.ts';

const member = (memberId: string) => ({ workspaceId: 'w', memberId, memberName: 'Ada' });
const catalogue = (version?: string): TokenOptions => ({
  groups: [],
  tokenTypes: [],
  expirations: { presets: [7] },
  ...(version !== undefined && { version }),
});

test('returns the same object for the same version', async () => {
  const load = reusedOptions(({ memberId }) => catalogue(memberId));
  const first = await load(member('a'));
  expect(await load(member('a'))).toBe(first);
  expect(await load(member('b'))).not.toBe(first);
});

test('returns each object without a version unchanged', async () => {
  const load = reusedOptions(() => catalogue());
  expect(await load(member('a'))).not.toBe(await load(member('a')));
});

test('forgets the version that has not been used for the longest time', async () => {
  const load = reusedOptions(({ memberId }) => catalogue(memberId));
  const first = await load(member('0'));
  for (let version = 1; version < 100; version++) await load(member(String(version)));
  expect(await load(member('0'))).toBe(first);
  await load(member('100'));
  expect(await load(member('0'))).toBe(first);
});
