import { TokenApiError } from '@tokenwright/core';
import { expect, it, vi } from 'vitest';
import { exampleApi, exampleCall, exampleRequest, tokenCount } from '../../test/memory/exampleApi.ts';
import { refusalOf } from '../../test/refusalOf.ts';

it('responds within the given latency', async () => {
  vi.useFakeTimers();
  try {
    const api = exampleApi({ latency: [100, 300] });
    let isDone = false;
    const loading = api.loadOptions().then(() => {
      isDone = true;
    });
    await vi.advanceTimersByTimeAsync(99);
    expect(isDone).toBe(false);
    await vi.advanceTimersByTimeAsync(201);
    await loading;
  } finally {
    vi.useRealTimers();
  }
});

it('fails with the failures in `fail`, in order, and succeeds afterwards', async () => {
  const api = exampleApi({ fail: { createToken: ['unavailable', 'reauthentication-required'] } });
  api.failNext('createToken', new TokenApiError('quota', { detail: 'Full.' }));
  expect((await refusalOf(api.createToken(exampleRequest, exampleCall()))).code).toBe('unavailable');
  expect(await refusalOf(api.createToken(exampleRequest, exampleCall()))).toMatchObject({ challenge: { maxAge: 300 } });
  expect(await refusalOf(api.createToken(exampleRequest, exampleCall()))).toMatchObject({
    code: 'quota',
    detail: 'Full.',
  });
  expect((await api.createToken(exampleRequest, exampleCall())).status).toBe('created');
});

it('fails every call with a single failure, after the failures from `failNext`', async () => {
  const api = exampleApi({ fail: { loadOptions: 'unavailable' } });
  api.failNext('loadOptions', 'none', 'forbidden');
  const codes: string[] = [];
  for (let round = 0; round < 4; round++) {
    codes.push(
      await api.loadOptions().then(
        () => 'ok',
        (error: TokenApiError) => error.code,
      ),
    );
  }
  expect(codes).toEqual(['ok', 'forbidden', 'unavailable', 'unavailable']);
});

it('never settles a call that hangs before or after the change', async () => {
  const api = exampleApi({ fail: { createToken: ['hang', 'hang-after'] } });
  const settled = vi.fn();
  api.createToken(exampleRequest, exampleCall('1')).finally(settled);
  api.createToken(exampleRequest, exampleCall('2')).finally(settled);
  expect(await tokenCount(api)).toBe(1);
  expect(settled).not.toHaveBeenCalled();
});

it('removes its listener from the signal after the response', async () => {
  const { signal } = new AbortController();
  const removed = vi.spyOn(signal, 'removeEventListener');
  await exampleApi().listTokens?.({ signal });
  expect(removed).toHaveBeenCalledOnce();
});

it('fails randomly only in the selected methods', async () => {
  const api = exampleApi({ failAtRandom: { rate: 1, methods: ['revokeToken'] } });
  await api.loadOptions();
  await refusalOf(api.revokeToken?.('tok_1'));
});

it('creates a token whose response is lost, and returns it when the caller repeats the intent', async () => {
  const api = exampleApi({ fail: { createToken: ['lose-response'] } });
  expect((await refusalOf(api.createToken(exampleRequest, exampleCall()))).code).toBe('unknown-outcome');
  expect(await tokenCount(api)).toBe(1);
  expect(await api.createToken(exampleRequest, exampleCall())).toHaveProperty('secret');
  expect(await tokenCount(api)).toBe(1);
});

it('creates no token and rejects with "unknown-outcome" if the request is lost', async () => {
  const api = exampleApi({ fail: { createToken: ['lose-request'], listTokens: ['lose-request'] } });
  expect((await refusalOf(api.createToken(exampleRequest, exampleCall()))).code).toBe('unknown-outcome');
  expect((await refusalOf(api.listTokens?.({}))).code).toBe('unavailable');
  expect(await tokenCount(api)).toBe(0);
});

it('creates the token, and never returns its secret, if the secret is lost', async () => {
  const api = exampleApi({ fail: { createToken: ['lose-secret'] } });
  const { token } = await api.createToken(exampleRequest, exampleCall());
  expect(await api.createToken(exampleRequest, exampleCall())).toEqual({ status: 'created', token });
});

it('rejects with "unknown-outcome" if the caller aborts a create call that hangs', async () => {
  for (const [failure, made] of [
    ['hang', 0],
    ['hang-after', 1],
  ] as const) {
    const api = exampleApi({ fail: { createToken: [failure] } });
    const timeout = new AbortController();
    const error = refusalOf(api.createToken(exampleRequest, { intentKey: 'k', signal: timeout.signal }));
    await tokenCount(api);
    timeout.abort();
    expect((await error).code).toBe('unknown-outcome');
    expect(await tokenCount(api)).toBe(made);
  }
});

it('sends no request for an aborted signal', async () => {
  const api = exampleApi();
  expect((await refusalOf(api.createToken(exampleRequest, { intentKey: 'k', signal: AbortSignal.abort() }))).code).toBe(
    'unavailable',
  );
  expect(await tokenCount(api)).toBe(0);
});

it('repeats the same random failures for the same seed', async () => {
  const run = async (seed: number) => {
    const api = exampleApi({ seed, failAtRandom: { rate: 0.5, failures: ['unavailable', 'forbidden'] } });
    const codes: string[] = [];
    for (let round = 0; round < 30; round++) {
      codes.push(
        await api.loadOptions().then(
          () => 'ok',
          (error: TokenApiError) => error.code,
        ),
      );
    }
    return codes;
  };
  const first = await run(7);
  expect(await run(7)).toEqual(first);
  expect(await run(8)).not.toEqual(first);
  expect(new Set(first)).toEqual(new Set(['ok', 'unavailable', 'forbidden']));
});
