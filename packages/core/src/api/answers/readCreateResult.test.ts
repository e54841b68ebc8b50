import { expect, test } from 'vitest';
import { token } from '../../wizard/testing/exampleSnapshots.ts';
import { readCreateResult } from './readCreateResult.ts';

const secret = 'mtl_0123456789abcdefghij';
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
