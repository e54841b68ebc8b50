import { type ApiMethod, checkedApi } from '@tokenwright/core/api';
import { afterEach, beforeEach, expect, it, type MockInstance, vi } from 'vitest';
import { callMethod } from './callMethod.ts';
import { faultNames, faults } from './faults.ts';
import { plainApi } from './plainApi.ts';

let warned: MockInstance<typeof console.warn>;

beforeEach(() => {
  warned = vi.spyOn(console, 'warn').mockReturnValue();
});
afterEach(() => vi.unstubAllEnvs());

async function whatIsSaid(method: ApiMethod): Promise<readonly string[]> {
  for (const fault of faultNames.filter((name) => !name.startsWith('never settles'))) {
    let isFirst = method !== 'createToken';
    const { api } = plainApi('replays-secret', (asked) => (asked === method && !isFirst ? faults[fault] : undefined));
    if (isFirst) await callMethod.createToken(api);
    isFirst = false;
    await callMethod[method](checkedApi(api)).catch(() => undefined);
  }
  return warned.mock.calls.map(([message]) => String(message).replace(/^Tokenwright: /, ''));
}

it('prints no warning in production', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  expect(await whatIsSaid('listTokens')).toEqual([]);
});

it('prints each fault of a list once, with its path', async () => {
  expect(await whatIsSaid('listTokens')).toEqual([
    'listTokens failed with "unavailable": the adapter threw a string. Throw a TokenApiError instead. See @tokenwright/core/docs/errors.md#unavailable',
    'listTokens failed with "unavailable": the adapter threw undefined. Throw a TokenApiError instead. See @tokenwright/core/docs/errors.md#unavailable',
    'listTokens failed with "unavailable": the adapter threw TypeError: Failed to fetch. Throw a TokenApiError instead. See @tokenwright/core/docs/errors.md#unavailable',
    'listTokens failed with "unavailable": there is no code "teapot". See @tokenwright/core/docs/errors.md#unavailable',
    'listTokens failed with "invalid": the error has an invalid detail, issues, or challenge. See @tokenwright/core/docs/errors.md#invalid',
    'listTokens does not match TokenApi: expected an object, got nothing.',
    'listTokens does not match TokenApi: expected an object, got null.',
    'listTokens does not match TokenApi: expected an object, got HTML.',
    'listTokens does not match TokenApi: expected an object, got 0.',
    'listTokens does not match TokenApi: items: expected an array, got nothing.',
    'listTokens does not match TokenApi: expected an object, got an array of 0.',
    'listTokens does not match TokenApi: items[0].createdAt: expected an ISO instant, got 0.',
    'listTokens does not match TokenApi: items[0].expiresAt: expected an ISO instant, got 0.',
    'listTokens does not match TokenApi: items[0].name: expected text of at most 10000 characters, got text of 10000000 characters.',
    'listTokens does not match TokenApi: nextCursor: expected another cursor, got the cursor of this page.',
  ]);
});

it('prints each fault of a create once, without quoting its values', async () => {
  expect(await whatIsSaid('createToken')).toEqual([
    'createToken failed with "unknown-outcome": the adapter threw a string. Throw a TokenApiError instead. See @tokenwright/core/docs/errors.md#unknown-outcome',
    'createToken failed with "unknown-outcome": the adapter threw undefined. Throw a TokenApiError instead. See @tokenwright/core/docs/errors.md#unknown-outcome',
    'createToken failed with "unknown-outcome": the adapter threw TypeError. Throw a TokenApiError instead. See @tokenwright/core/docs/errors.md#unknown-outcome',
    'createToken failed with "unknown-outcome": there is no code "teapot". See @tokenwright/core/docs/errors.md#unknown-outcome',
    'createToken failed with "invalid": the error has an invalid detail, issues, or challenge. See @tokenwright/core/docs/errors.md#invalid',
    'createToken does not match TokenApi: expected an object, got nothing.',
    'createToken does not match TokenApi: expected an object, got null.',
    'createToken does not match TokenApi: expected an object, got HTML.',
    'createToken does not match TokenApi: expected an object, got 0.',
    'createToken does not match TokenApi: token: expected an object, got nothing.',
    'createToken does not match TokenApi: expected an object, got an array of 0.',
    'createToken does not match TokenApi: token.createdAt: expected an ISO instant, got 0.',
    'createToken does not match TokenApi: token.expiresAt: expected an ISO instant, got 0.',
    'createToken does not match TokenApi: secret: expected 16 to 4096 characters that can be a bearer, got text of 40 characters.',
    'createToken does not match TokenApi: token.name: expected text of at most 10000 characters, got text of 10000000 characters.',
  ]);
});
