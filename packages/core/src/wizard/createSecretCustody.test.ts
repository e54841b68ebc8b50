import { expect, it, vi } from 'vitest';
import { token as exampleToken } from '../../test/wizard/exampleSnapshots.ts';
import { TokenApiError } from '../api/tokenApiError.ts';
import { Secret } from '../token/secret.ts';
import { createSecretCustody, type SecretCustodyConfig } from './createSecretCustody.ts';

function custodyOf(more: Partial<SecretCustodyConfig> = {}) {
  const secret = new Secret('tok_0123456789abcdef');
  const acknowledge = vi.fn(() => Promise.resolve());
  const custody = createSecretCustody({ token: exampleToken, secret, api: { acknowledge }, intentKey: 'k', ...more });
  return { custody, secret, acknowledge };
}

it('acknowledges a copied secret once, and wipes it at the end', () => {
  const { custody, secret, acknowledge } = custodyOf();
  const heard = vi.fn();
  custody.subscribe(heard);
  custody.send({ type: 'finish' });
  expect([secret.isWiped, heard.mock.calls.length]).toEqual([false, 0]);
  custody.send({ type: 'copied' });
  custody.send({ type: 'stored' });
  custody.send({ type: 'finish' });
  expect(custody.getSnapshot()).toEqual({ ended: 'saved', by: 'copied', left: false });
  expect(secret.isWiped).toBe(true);
  expect(acknowledge.mock.calls).toEqual([[exampleToken.id, 'k']]);
  expect(heard).toHaveBeenCalledTimes(2);
});

it('asks before the user leaves without the secret', () => {
  const { custody, secret, acknowledge } = custodyOf();
  custody.send({ type: 'close' });
  expect(custody.getSnapshot()).toMatchObject({ leaving: true });
  custody.send({ type: 'leave' });
  expect([custody.getSnapshot(), secret.isWiped]).toEqual([{ ended: 'left' }, true]);
  expect(acknowledge).not.toHaveBeenCalled();
});

it('wipes a secret whose deadline passed during sleep', () => {
  let now = 0;
  const schedule = () => () => undefined;
  const { custody, secret } = custodyOf({ acknowledgeWithin: 1_000, now: () => now, schedule });
  custody.wake();
  expect(secret.isWiped).toBe(false);
  now = 1_000;
  custody.wake();
  expect([custody.getSnapshot(), secret.isWiped]).toEqual([{ ended: 'unsaved', because: 'late' }, true]);
});

it('passes the secret to the host’s store', async () => {
  const save = vi.fn(() => Promise.resolve());
  const { custody } = custodyOf({ secretSink: { label: 'Vault', save } });
  await vi.waitFor(() => expect(custody.getSnapshot()).toMatchObject({ ended: 'saved', by: 'delivered' }));
  expect(save).toHaveBeenCalledOnce();
});

it('reports an acknowledgement that fails after the end', async () => {
  const onNotice = vi.fn();
  const acknowledge = () => Promise.reject(new TokenApiError('forbidden'));
  const { custody } = custodyOf({ api: { acknowledge }, onNotice });
  custody.send({ type: 'copied' });
  custody.send({ type: 'finish' });
  await vi.waitFor(() => expect(onNotice).toHaveBeenCalledWith({ type: 'acknowledgementLost', token: exampleToken }));
});

it('acknowledges with an empty key if no intent is known', () => {
  const { custody, acknowledge } = custodyOf({ intentKey: undefined });
  custody.send({ type: 'copied' });
  expect(acknowledge.mock.calls).toEqual([[exampleToken.id, '']]);
});

it('warns the developer about an adapter’s error, without its text', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const acknowledge = () => Promise.reject(new Error('tok_0123456789abcdef'));
  const { custody } = custodyOf({ api: { acknowledge }, schedule: () => () => undefined });
  custody.send({ type: 'copied' });
  const fault = /^Tokenwright: acknowledge failed with "unknown-outcome": the adapter threw Error\./;
  await vi.waitFor(() => expect(warn.mock.calls).toEqual([[expect.stringMatching(fault)]]));
});

it('keeps its timer until the end, and no longer', () => {
  const timers = new Set<() => void>();
  const schedule = (_milliseconds: number, act: () => void) => {
    timers.add(act);
    return () => timers.delete(act);
  };
  const { custody } = custodyOf({ acknowledgeWithin: 1_000, schedule });
  custody.send({ type: 'close' });
  expect(timers.size).toBe(1);
  custody.send({ type: 'leave' });
  expect(timers.size).toBe(0);
});

it('ignores the user after the end', () => {
  const onNotice = vi.fn();
  const { custody, acknowledge } = custodyOf({ onNotice });
  custody.send({ type: 'leave' });
  custody.send({ type: 'copied' });
  expect(custody.getSnapshot()).toEqual({ ended: 'left' });
  expect([acknowledge.mock.calls, onNotice.mock.calls]).toEqual([[], []]);
});
