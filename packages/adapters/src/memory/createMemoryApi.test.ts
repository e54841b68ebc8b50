import { Secret } from '@tokenwright/core';
import { describe, expect, it, vi } from 'vitest';
import { exampleApi, exampleCall, exampleNow, exampleRequest, tokenCount } from '../../test/memory/exampleApi.ts';
import { exampleOptions } from '../../test/memory/exampleOptions.ts';
import { refusalOf } from '../../test/refusalOf.ts';
import { createMemoryApi } from './createMemoryApi.ts';

describe('creating', () => {
  it('creates a token with a valid secret, and lists the token without the secret', async () => {
    const api = exampleApi();
    const result = await api.createToken(exampleRequest, exampleCall());

    expect(result).toMatchObject({
      status: 'created',
      token: { name: 'CRM sync', status: 'active', createdBy: 'You', expiresAt: '2026-03-31T12:00:00.000Z' },
    });
    const secret = 'secret' in result ? result.secret : undefined;
    expect(Secret.isShowable(secret)).toBe(true);
    expect(secret).toMatch(/^twk_[0-9A-Za-z]{36}$/);
    expect(result.token.hint).toBe(`twk_…${secret?.slice(-4)}`);
    expect(JSON.stringify(await api.listTokens?.({}))).not.toContain(secret);
  });

  it('creates a token that expires in the last millisecond of the chosen day in the chosen time zone', async () => {
    const api = exampleApi();
    const { token } = await api.createToken(
      { ...exampleRequest, expiration: { date: '2026-03-29', timeZone: 'Europe/Berlin' } },
      exampleCall(),
    );
    expect(token.expiresAt).toBe('2026-03-29T21:59:59.999Z');
  });

  it('creates a token that never expires, if the policy allows it', async () => {
    const api = exampleApi({ options: { ...exampleOptions, policy: { noExpiration: { allowed: true } } } });
    const { token } = await api.createToken({ ...exampleRequest, expiration: 'never' }, exampleCall());
    expect(token.expiresAt).toBeNull();
  });

  it('returns the same token and secret for the same intent', async () => {
    const api = exampleApi();
    const first = await api.createToken(exampleRequest, exampleCall());
    expect(await api.createToken(exampleRequest, exampleCall())).toEqual(first);
    expect(await tokenCount(api)).toBe(1);
  });

  it('returns the acknowledgement window, and revokes an unclaimed token when the window ends', async () => {
    let now = exampleNow;
    const api = exampleApi({ revokeUnclaimed: true, replayWindow: 60_000, clock: () => now });
    const first = await api.createToken(exampleRequest, exampleCall());
    expect(first).toMatchObject({ acknowledgeWithin: 60_000 });
    now += 59_999;
    expect(await api.createToken(exampleRequest, exampleCall())).toEqual({ ...first, acknowledgeWithin: 1 });
    now += 1;
    expect((await api.listTokens?.({}))?.items).toMatchObject([{ status: 'revoked', revocationReason: 'unclaimed' }]);
    const error = await refusalOf(api.acknowledge?.(first.token.id, exampleCall().intentKey) ?? Promise.resolve());
    expect(error).toMatchObject({ code: 'conflict', retryAfter: undefined });
  });

  it('keeps an acknowledged token, and no longer returns an acknowledgement window for it', async () => {
    let now = exampleNow;
    const api = exampleApi({ revokeUnclaimed: true, replayWindow: 60_000, clock: () => now });
    const { token } = await api.createToken(exampleRequest, exampleCall());
    await api.acknowledge?.(token.id, exampleCall().intentKey);
    now += 60_000;
    expect(await api.findByIntent?.(exampleCall().intentKey)).toEqual({ status: 'created', token });
  });

  it('returns the same token without its secret for `replays-id`', async () => {
    const api = exampleApi({ idempotency: 'replays-id' });
    const { token } = await api.createToken(exampleRequest, exampleCall());
    expect(await api.createToken(exampleRequest, exampleCall())).toEqual({ status: 'created', token });
  });

  it('ignores intent keys if idempotency is `none`', async () => {
    const api = exampleApi({ idempotency: 'none' });
    await api.createToken(exampleRequest, exampleCall());
    await api.createToken({ ...exampleRequest, name: 'Second' }, exampleCall());
    expect(await tokenCount(api)).toBe(2);
    expect(api.findByIntent).toBeUndefined();
    expect(api.acknowledge).toBeUndefined();
  });

  it('deletes the secret after its acknowledgement, and after the replay window', async () => {
    let now = exampleNow;
    const api = exampleApi({ clock: () => now });
    const { token } = await api.createToken(exampleRequest, exampleCall());
    await api.acknowledge?.(token.id, 'a'.repeat(64));
    expect(await api.findByIntent?.('a'.repeat(64))).toEqual({ status: 'created', token });

    await api.createToken({ ...exampleRequest, name: 'Second' }, exampleCall('b'.repeat(64)));
    now += 15 * 60_000;
    expect(await api.findByIntent?.('b'.repeat(64))).not.toHaveProperty('secret');
  });

  it('rejects another request with the same intent key', async () => {
    const api = exampleApi();
    await api.createToken(exampleRequest, exampleCall());
    expect((await refusalOf(api.createToken({ ...exampleRequest, name: 'Other' }, exampleCall()))).code).toBe(
      'conflict',
    );
  });

  it('reports an intent as in flight during its first call', async () => {
    vi.useFakeTimers();
    try {
      const api = exampleApi({ latency: 300 });
      const first = api.createToken(exampleRequest, exampleCall());
      const second = refusalOf(api.createToken(exampleRequest, exampleCall()));
      const state = api.findByIntent?.('a'.repeat(64));
      await vi.advanceTimersByTimeAsync(300);
      expect(await second).toMatchObject({ code: 'conflict', retryAfter: 1_000 });
      expect(await state).toEqual({ status: 'in-flight' });
      expect((await first).status).toBe('created');
    } finally {
      vi.useRealTimers();
    }
  });

  it('creates no token for an intent after a lookup found none', async () => {
    const api = exampleApi();
    expect(await api.findByIntent?.('b'.repeat(64))).toEqual({ status: 'none' });
    const late = await refusalOf(api.createToken(exampleRequest, exampleCall('b'.repeat(64))));
    expect(late).toMatchObject({ code: 'conflict', issues: [], retryAfter: undefined });
    expect(await api.findByIntent?.('b'.repeat(64))).toEqual({ status: 'none' });
    expect(await tokenCount(api)).toBe(0);
  });

  it('requires an approval if the host does, and returns no secret', async () => {
    const api = exampleApi({ needsApproval: () => true });
    const result = await api.createToken(exampleRequest, exampleCall());
    expect(result).toMatchObject({ status: 'pending-approval', token: { status: 'pending' } });
    expect(await api.createToken(exampleRequest, exampleCall())).toEqual(result);
  });
});

describe('rejecting', () => {
  it('reports an invalid value at its field, and creates no token', async () => {
    const api = exampleApi();
    const error = await refusalOf(api.createToken({ ...exampleRequest, name: '' }, exampleCall()));
    expect(error).toMatchObject({ code: 'invalid', issues: [{ step: 'name', field: 'name' }] });
    const tooLong = await refusalOf(api.createToken({ ...exampleRequest, expiration: { days: 366 } }, exampleCall()));
    expect(tooLong).toMatchObject({ code: 'policy', issues: [{ step: 'access', field: 'expiration' }] });
    expect(await tokenCount(api)).toBe(0);
    expect(await api.findByIntent?.('a'.repeat(64))).toEqual({ status: 'none' });
  });

  it('reports a taken name at its field, until the active token with that name is revoked', async () => {
    const api = exampleApi();
    const { token } = await api.createToken(exampleRequest, exampleCall('1'));
    const error = await refusalOf(api.createToken({ ...exampleRequest, name: ' CRM sync ' }, exampleCall('2')));
    expect(error).toMatchObject({ code: 'conflict', issues: [{ step: 'name', field: 'name' }] });
    await api.revokeToken?.(token.id);
    expect((await api.createToken(exampleRequest, exampleCall('2'))).status).toBe('created');
  });

  it('rejects with options-changed if the options changed after loading', async () => {
    let version = 'v1';
    const api = exampleApi({ options: () => ({ ...exampleOptions, version }) });
    await api.loadOptions();
    version = 'v2';
    expect((await refusalOf(api.createToken(exampleRequest, exampleCall()))).code).toBe('options-changed');
    await api.loadOptions();
    expect((await api.createToken(exampleRequest, exampleCall())).status).toBe('created');
  });
});

it('throws an error that names `options` if it is missing', () => {
  expect(() => createMemoryApi(undefined as never)).toThrow(
    /^createMemoryApi needs the `options` that the wizard offers/,
  );
  expect(() => createMemoryApi({} as never)).toThrow(/^createMemoryApi needs the `options`/);
});
