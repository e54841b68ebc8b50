import { expect, test } from 'vitest';
import { token } from '../../test/wizard/exampleSnapshots.ts';
import { wrapSecret } from './runEffect.ts';

const text = 'mtl_0123456789abcdefghij';

test('puts the secret of an answer in a box, from which it can be read', () => {
  const boxed = wrapSecret({ status: 'created', token, secret: text });

  expect(boxed).toStrictEqual({ status: 'created', token, secret: expect.anything() });
  expect(boxed.status === 'created' && boxed.secret?.read((read) => read)).toBe(text);
});

test('keeps how long the API waits for somebody to take the secret, where there is one to take', () => {
  expect(wrapSecret({ status: 'created', token, secret: text, acknowledgeWithin: 900_000 })).toEqual({
    status: 'created',
    token,
    secret: expect.anything(),
    acknowledgeWithin: 900_000,
  });
  expect(wrapSecret({ status: 'created', token, acknowledgeWithin: 900_000 })).toEqual({ status: 'created', token });
});

test.each([undefined, 'short', `${text}\n${text}`])('counts a secret that is no bearer as gone: %j', (secret) => {
  const answer = secret === undefined ? { token } : { token, secret };

  expect(wrapSecret({ status: 'created', ...answer })).toEqual({ status: 'created', token });
});

test('takes nothing from an answer that somebody else decides', () => {
  const answer = { status: 'pending-approval', token, secret: text } as const;

  expect(wrapSecret(answer)).toEqual({ status: 'pending-approval', token });
});
