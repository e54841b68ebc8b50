import { expect, it } from 'vitest';
import { isConnectionLost, isUnreachable } from './isUnreachable.ts';

const failure = (code: string, message = 'failed') => Object.assign(new Error(message), { code });

it('recognizes the error of an unreachable, full or slow database, also as the cause of another error', () => {
  for (const code of ['ECONNREFUSED', 'ECONNRESET', '08006', '53300', '57P01', '55P03', '57014']) {
    expect(isUnreachable(failure(code)), code).toBe(true);
    expect(isUnreachable(new Error('Failed query', { cause: failure(code) })), code).toBe(true);
  }
  for (const message of [
    'Connection terminated unexpectedly',
    'Client was closed and is not queryable',
    'timeout expired',
    'Query read timeout',
  ]) {
    expect(isUnreachable(new Error(message)), message).toBe(true);
  }
});

it('does not recognize a programming error', () => {
  for (const error of [
    failure('42P01'),
    failure('23505'),
    failure('22021'),
    new TypeError('x'),
    'ECONNREFUSED',
    null,
  ]) {
    expect(isUnreachable(error)).toBe(false);
  }
});

it('keeps a connection that reports a locked row or a canceled statement', () => {
  for (const code of ['55P03', '57014', '53300']) expect(isConnectionLost(failure(code))).toBe(false);
  for (const code of ['57P01', 'ECONNRESET', '25P03']) expect(isConnectionLost(failure(code))).toBe(true);
});
