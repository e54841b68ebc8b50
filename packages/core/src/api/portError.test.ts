import { afterEach, expect, test, vi } from 'vitest';
import { plainAnswers } from '../../test/api/plainAnswers.ts';
import { token } from '../../test/wizard/exampleSnapshots.ts';
import { checkedApi } from './checkedApi.ts';
import { TokenApiError, type TokenApiErrorDetails } from './tokenApiError.ts';

afterEach(() => vi.restoreAllMocks());

async function passedOn(details: TokenApiErrorDetails): Promise<TokenApiError> {
  const loadOptions = async () => Promise.reject(new TokenApiError('rate-limited', details));
  const call = checkedApi({ ...plainAnswers, loadOptions }).loadOptions();
  return call.then(
    () => expect.unreachable('The call resolved.'),
    (error: TokenApiError) => error,
  );
}

test('keeps a delay of up to a day', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  for (const retryAfter of [0, 5_000, 86_400_000]) expect(await passedOn({ retryAfter })).toMatchObject({ retryAfter });
  expect(console.warn).not.toHaveBeenCalled();
});

test('treats a longer delay as no delay, keeps the other details, and warns the developer once', async () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  const details = { detail: 'Slow down.', challenge: { maxAge: 5 }, token };
  for (const retryAfter of [86_400_001, Date.now(), Date.now() * 1000, Number.POSITIVE_INFINITY]) {
    expect(await passedOn({ ...details, retryAfter })).toMatchObject({
      ...{ ...details, code: 'rate-limited', retryAfter: undefined, cause: { retryAfter } },
    });
  }
  expect(warned.mock.calls.flat()).toEqual([
    'Tokenwright: loadOptions failed with "rate-limited": `retryAfter` is over a day, so it is ignored. Return milliseconds; for an epoch second, `second * 1000 - Date.now()`. See @tokenwright/core/docs/errors.md#rate-limited',
  ]);
});

test('keeps the delay, the challenge, and the token of an error with an invalid detail', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const details = { challenge: { maxAge: 5 }, token, retryAfter: 7 };
  expect(await passedOn({ ...details, detail: 7 as never })).toMatchObject({ ...details, detail: undefined });
});
