import { expect, it } from 'vitest';
import { describeError } from './log.ts';

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
