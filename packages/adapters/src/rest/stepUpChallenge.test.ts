import { expect, it } from 'vitest';
import { stepUpChallenge } from './stepUpChallenge.ts';

it.each([
  ['Bearer error="insufficient_user_authentication", max_age=300', { maxAge: 300 }],
  ['Bearer error="insufficient_user_authentication", max_age="5"', { maxAge: 5 }],
  ['Bearer error=insufficient_user_authentication', {}],
  [
    'Bearer realm="a, b", ERROR="insufficient_user_authentication",acr_values="urn:mfa pwd"',
    { acrValues: 'urn:mfa pwd' },
  ],
  ['Bearer error="insufficient_user_authentication", max_age=0, acr_values="a\\"b"', { maxAge: 0, acrValues: 'a"b' }],
  ['Basic realm="x", Bearer error="insufficient_user_authentication", max_age=60', { maxAge: 60 }],
  ['Bearer error="insufficient_user_authentication", max_age=-1', {}],
  ['Bearer error="insufficient_user_authentication", max_age=9999999999999999999', {}],
  ['Bearer error="insufficient_user_authentication", max_age=NaN, acr_values=""', {}],
])('reads what %s asks for', (header, challenge) => {
  expect(stepUpChallenge(header)).toEqual(challenge);
});

it.each([
  null,
  '',
  'Bearer',
  'Bearer error="invalid_token"',
  'Bearer realm="error=insufficient_user_authentication"',
  'Bearer realm="say \\"error=insufficient_user_authentication\\""',
])('sees no step-up in %j', (header) => {
  expect(stepUpChallenge(header)).toBeUndefined();
});
