import { expect, test } from 'vitest';
import { token } from '../../test/wizard/exampleSnapshots.ts';
import { readCreateResult } from './createResult.ts';

const secret = 'mtl_0123456789abcdefghij';
function read(answer: object) {
  const faults: string[] = [];
  return {
    result: readCreateResult({ status: 'created', token, secret, ...answer }, (fault) => faults.push(fault)),
    faults,
  };
}

test('keeps a valid acknowledgement window', () => {
  expect(read({ acknowledgeWithin: 900_000 })).toEqual({
    result: { status: 'created', token, secret, acknowledgeWithin: 900_000 },
    faults: [],
  });
});

test.each([[undefined], [null]])('treats %s as an API without an acknowledgement window', (acknowledgeWithin) => {
  expect(read({ acknowledgeWithin })).toEqual({ result: { status: 'created', token, secret }, faults: [] });
});

test.each([['15 minutes'], [Number.NaN], [Number.POSITIVE_INFINITY], [{}]])(
  'reports an invalid window: %s',
  (acknowledgeWithin) => {
    expect(read({ acknowledgeWithin })).toEqual({
      result: { status: 'created', token, secret },
      faults: [expect.stringMatching(/^acknowledgeWithin: expected a number, got /)],
    });
  },
);

test('ignores an acknowledgement window without a secret', () => {
  expect(read({ secret: undefined, acknowledgeWithin: 900_000 }).result).toEqual({ status: 'created', token });
});
