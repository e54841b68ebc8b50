import { setImmediate } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { pending, refusing, runInExample } from '../../test/wizard/exampleRuntime.ts';
import { TokenApiError, type TokenApiErrorCode } from '../api/tokenApiError.ts';

const intentKey = 'key-1';
const tokenId = 'tok_1';
const unavailable = new TokenApiError('unavailable');
const acknowledge = { type: 'acknowledge', tokenId, intentKey } as const;
const acknowledgeFailed = (error: unknown) => ({ type: 'acknowledgeFailed', tokenId, error });

test('acknowledges once if the API responds', async () => {
  const hear = refusing([], undefined);
  const { events, waits, timeouts } = await runInExample(acknowledge, { acknowledge: hear });

  expect(hear).toHaveBeenCalledExactlyOnceWith(tokenId, intentKey);
  expect([events, waits, timeouts.size]).toEqual([[], [], 0]);
});

test('sends no acknowledgement if the API has no `acknowledge`', async () => {
  const { events, waits } = await runInExample(acknowledge, {});

  expect([events, waits]).toEqual([[], []]);
});

test('retries with growing delays until the API responds', async () => {
  const hear = refusing([unavailable, 'teapot', new TokenApiError('rate-limited')], undefined);
  const { events, waits } = await runInExample(acknowledge, { acknowledge: hear });

  expect([hear.mock.calls.length, waits, events]).toEqual([4, [250, 500, 1000], []]);
});

test('reports a lost acknowledgement after five retries', async () => {
  const hear = refusing(Array(9).fill('teapot'), undefined);
  const { events, waits } = await runInExample(acknowledge, { acknowledge: hear });

  expect([hear.mock.calls.length, waits]).toEqual([6, [250, 500, 1000, 2000, 4000]]);
  expect(events).toEqual([acknowledgeFailed(new TokenApiError('unavailable', { cause: 'teapot' }))]);
});

test.each<TokenApiErrorCode>(['invalid', 'forbidden', 'conflict'])(
  'does not retry after a final response: %s',
  async (code) => {
    const error = new TokenApiError(code);
    const { events, waits } = await runInExample(acknowledge, { acknowledge: refusing([error], undefined) });

    expect([events, waits]).toEqual([[acknowledgeFailed(error)], []]);
  },
);

test('waits as long as `retryAfter` says before it retries', async () => {
  const busy = new TokenApiError('conflict', { retryAfter: 1000 });
  const { events, waits } = await runInExample(acknowledge, { acknowledge: refusing([busy], undefined) });

  expect([events, waits]).toEqual([[], [250]]);
});

test('treats a call without a response as a lost acknowledgement', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const hear = vi.fn(pending<void>().method);
  const { waits, passTimeout } = await runInExample(acknowledge, { acknowledge: hear });

  passTimeout();
  await setImmediate();
  expect([hear.mock.calls.length, waits]).toEqual([2, [250]]);
  expect(warn).toHaveBeenCalledExactlyOnceWith(
    'Tokenwright: acknowledge does not match TokenApi: no response came within 30000 ms.',
  );
});
