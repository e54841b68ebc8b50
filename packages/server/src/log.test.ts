import { createHmac } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { describeError, safeLog } from './log.ts';

const secret = `mtl_${'a'.repeat(36)}`;
const intentKey = '0f'.repeat(32);

it('describes an error and its place in the code, with secrets redacted', () => {
  const told = describeError(new TypeError(`cannot read ${secret} of ${intentKey} in Authorization: Bearer x.y.z`));
  expect(told).toContain('TypeError: cannot read [secret] of [secret] in Authorization: [secret]');
  expect(told).toMatch(/\n\s+at .*log\.test\.ts/);
});

it('describes a failed query without its values', () => {
  const cause = Object.assign(new Error('relation "tokens" does not exist'), { code: '42P01' });
  const told = describeError(new Error(`Failed query: select\nparams: ${secret},Ada`, { cause }));
  expect(told).toContain('Error (42P01): relation "tokens" does not exist');
  expect(told).not.toContain('Ada');
});

it('hides a digest and an encrypted secret', () => {
  const digest = createHmac('sha256', 'key').update(secret).digest('base64url');
  const told = describeError(new Error(`duplicate (${digest}), sealed "${digest}${digest}"`));
  expect(told).toContain('duplicate ([secret]), sealed "[secret]"');
});

it('ignores a log that fails later', async () => {
  const failed = Promise.reject(new Error('disk full'));
  const isHandled = vi.spyOn(failed, 'catch');
  safeLog(() => failed as never)({ event: 'failure', at: 'test', error: 'none' });
  expect(isHandled).toHaveBeenCalled();
});

it('describes a thrown string by its type only', () => {
  expect(describeError(secret)).toBe('a thrown string');
});

it('hides every text of the caller, with any character', () => {
  for (const code of Array.from({ length: 95 }, (_, index) => index + 32)) {
    const text = `ab${String.fromCharCode(code)}cd`;
    expect(describeError(new Error(`invalid input: ${text.toUpperCase()}!`), [text])).toContain(
      'invalid input: [input]!',
    );
  }
});
