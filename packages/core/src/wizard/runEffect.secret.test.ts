import { expect, test } from 'vitest';
import { token } from '../../test/wizard/exampleSnapshots.ts';
import { wrapSecret } from './runEffect.ts';

const text = 'mtl_0123456789abcdefghij';

test('wraps the secret of a response in a readable `Secret`', () => {
  const boxed = wrapSecret({ status: 'created', token, secret: text });

  expect(boxed).toStrictEqual({ status: 'created', token, secret: expect.anything() });
  expect(boxed.status === 'created' && boxed.secret?.read((read) => read)).toBe(text);
});

test('keeps the acknowledgement deadline of a response with a secret', () => {
  expect(wrapSecret({ status: 'created', token, secret: text, acknowledgeWithin: 900_000 })).toEqual({
    status: 'created',
    token,
    secret: expect.anything(),
    acknowledgeWithin: 900_000,
  });
  expect(wrapSecret({ status: 'created', token, acknowledgeWithin: 900_000 })).toEqual({ status: 'created', token });
});

test.each([undefined, 'short', `${text}\n${text}`])(
  'treats a secret that cannot be a bearer token as missing: %j',
  (secret) => {
    const answer = secret === undefined ? { token } : { token, secret };

    expect(wrapSecret({ status: 'created', ...answer })).toEqual({ status: 'created', token });
  },
);

test('takes no secret from a response for a token that needs an approval', () => {
  const answer = { status: 'pending-approval', token, secret: text } as const;

  expect(wrapSecret(answer)).toEqual({ status: 'pending-approval', token });
});
