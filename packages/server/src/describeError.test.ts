import { expect, it } from 'vitest';
import { describeError } from './describeError.ts';

const secret = `mtl_${'a'.repeat(36)}`;
const intentKey = '0f'.repeat(32);

it('tells what was thrown and where, without anything that looks like a secret', () => {
  const told = describeError(new TypeError(`cannot read ${secret} of ${intentKey} in Authorization: Bearer x.y.z`));
  expect(told).toContain('TypeError: cannot read [secret] of [secret] in Authorization: [secret]');
  expect(told).toMatch(/\n\s+at .*describeError\.test\.ts/);
});

it('tells of a failed query what the database said, and not the values that were sent', () => {
  const cause = Object.assign(new Error('relation "tokens" does not exist'), { code: '42P01' });
  const told = describeError(new Error(`Failed query: select\nparams: ${secret},Ada`, { cause }));
  expect(told).toContain('Error (42P01): relation "tokens" does not exist');
  expect(told).not.toContain('Ada');
});

it('tells nothing of a thrown text but that it was one', () => {
  expect(describeError(secret)).toBe('a thrown string');
});
