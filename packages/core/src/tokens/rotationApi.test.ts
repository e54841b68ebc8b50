import { expect, test, vi } from 'vitest';
import type { TokenApi } from '../api/tokenApi.ts';
import type { Token } from '../token/token.ts';
import { claimApi, rotationApi } from './rotationApi.ts';

const token = { id: 'tok_1' } as Token;
const created = { status: 'created', token, secret: 'twk_0123456789abcdef' } as const;

function api(more: Partial<TokenApi> = {}) {
  const createToken = vi.fn();
  const rotateToken = vi.fn(async () => created);
  return { idempotency: 'replays-secret', loadOptions: vi.fn(), createToken, rotateToken, ...more } as const;
}

test('a create call rotates the secret with the same intent key', async () => {
  const given = api();
  const { signal } = new AbortController();
  const call = { intentKey: 'k1', signal, expiresAt: '2027-01-01T00:00:00Z' };
  expect(await rotationApi(given, 'tok_1').createToken({ overlap: 3_600 }, call)).toBe(created);
  expect(given.rotateToken).toHaveBeenCalledWith('tok_1', { overlap: 3_600, intentKey: 'k1', signal });
  expect(given.createToken).not.toHaveBeenCalled();
});

test('a create call sends the reason of the rotation', async () => {
  const given = api();
  const call = { intentKey: 'k1', signal: new AbortController().signal };
  await rotationApi(given, 'tok_1').createToken({ overlap: 0, reason: 'It leaked.' }, call);
  expect(given.rotateToken).toHaveBeenCalledWith('tok_1', { overlap: 0, reason: 'It leaked.', ...call });
});

test('a new secret can be tested after a rotation or a claim, if the API can test secrets', () => {
  const verifyToken = vi.fn();
  for (const wrapped of [rotationApi, claimApi]) {
    expect(wrapped(api({ verifyToken }), 'tok_1').verifyToken).toBe(verifyToken);
    expect(wrapped(api(), 'tok_1').verifyToken).toBeUndefined();
  }
});

test('a revocation cancels the rotation, and never revokes the token', async () => {
  const cancelRotation = vi.fn(async () => token);
  const revokeToken = vi.fn();
  await rotationApi(api({ cancelRotation, revokeToken }), 'tok_1').revokeToken?.('tok_1', 'unclaimed');
  expect(cancelRotation).toHaveBeenCalledWith('tok_1');
  expect(revokeToken).not.toHaveBeenCalled();
  expect(rotationApi(api({ revokeToken }), 'tok_1').revokeToken).toBeUndefined();
});

test('a revocation cancels only this window’s rotation, because another window can rotate too', async () => {
  const cancelRotation = vi.fn(async () => token);
  const findByIntent = vi.fn(async () => created);
  const rotation = rotationApi(api({ cancelRotation, findByIntent }), 'tok_1');
  await rotation.createToken({ overlap: 3_600 }, { intentKey: 'k1', signal: new AbortController().signal });
  await rotation.revokeToken?.('tok_1');
  await rotation.findByIntent?.('k2');
  await rotation.revokeToken?.('tok_1');
  expect(cancelRotation.mock.calls).toEqual([
    ['tok_1', { intentKey: 'k1' }],
    ['tok_1', { intentKey: 'k2' }],
  ]);
});

test('a claim returns the secret of the approved token, and a revocation revokes that token', async () => {
  const claimToken = vi.fn(async () => created);
  const revokeToken = vi.fn(async () => token);
  const claim = claimApi(api({ claimToken, revokeToken }), 'tok_1');
  const { signal } = new AbortController();
  expect(await claim.createToken({}, { intentKey: 'k1', signal })).toBe(created);
  expect(claimToken).toHaveBeenCalledWith('tok_1', { intentKey: 'k1', signal });
  await claim.revokeToken?.('tok_1', 'unclaimed');
  expect(revokeToken).toHaveBeenCalledWith('tok_1', 'unclaimed');
});
