import { expect, test } from 'vitest';
import type { Token } from '../../token/token.ts';
import { readCreateResult } from './readCreateResult.ts';

const secret = 'mtl_0123456789abcdefghij';
const token: Token = {
  id: 'tok_1',
  name: 'CI',
  tokenType: 'service',
  permissions: [],
  status: 'active',
  createdAt: '2026-11-23T12:00:00Z',
  expiresAt: null,
};

function read(answer: object) {
  const faults: string[] = [];
  return {
    result: readCreateResult({ status: 'created', token, secret, ...answer }, (fault) => faults.push(fault)),
    faults,
  };
}

test('keeps how long the API waits for somebody to take the secret', () => {
  expect(read({ claimWithin: 900_000 })).toEqual({
    result: { status: 'created', token, secret, claimWithin: 900_000 },
    faults: [],
  });
});

test.each([[undefined], [null]])('takes %s for an API that does not say how long it waits', (claimWithin) => {
  expect(read({ claimWithin })).toEqual({ result: { status: 'created', token, secret }, faults: [] });
});

test.each([['15 minutes'], [Number.NaN], [Number.POSITIVE_INFINITY], [{}]])(
  'names a time that is none: %s',
  (claimWithin) => {
    expect(read({ claimWithin })).toEqual({
      result: { status: 'created', token, secret },
      faults: [expect.stringMatching(/^claimWithin: expected a number, got /)],
    });
  },
);

test('has nothing to wait for without a secret', () => {
  expect(read({ secret: undefined, claimWithin: 900_000 }).result).toEqual({ status: 'created', token });
});
