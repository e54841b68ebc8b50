import { afterEach, expect, it, vi } from 'vitest';
import { contractRequest } from '../../test/contract/memorySubject.ts';
import { createFaultyBackend } from '../faulty/createFaultyBackend.ts';
import { createRestApi } from '../rest/createRestApi.ts';
import type { RestProblems } from '../rest/restMethodSetup.ts';
import { checkTokenApi } from './checkTokenApi.ts';

afterEach(() => vi.restoreAllMocks());

const checks = ['faults/rate-limit', 'faults/rate-limit-date'];
const epochSecond = () => Math.ceil(Date.now() / 1000) + 3_600;

function problemsOf(reset: () => number, retryAfter: RestProblems['retryAfter']) {
  vi.spyOn(console, 'warn').mockReturnValue();
  const server = () => Response.json({ items: [] }, { headers: { 'X-RateLimit-Reset': String(reset()) } });
  const setup = () => {
    const { fetch, breakNext } = createFaultyBackend(server);
    const api = createRestApi({ baseUrl: 'http://api.test', fetch, ...(retryAfter && { retryAfter }) });
    return { api, breakNext, request: contractRequest };
  };
  return checkTokenApi(setup, checks).then(({ problems }) => problems.map(({ message }) => message));
}

it('accepts the delay of an adapter that reads a reset time in epoch seconds, and subtracts the current time', async () => {
  expect(
    await problemsOf(epochSecond, ({ headers }) => Number(headers.get('X-RateLimit-Reset')) * 1000 - Date.now()),
  ).toEqual([]);
});

it('accepts the delay of an adapter that reads remaining seconds, and of one that reads Retry-After', async () => {
  expect(
    await problemsOf(
      () => 37,
      ({ headers }) => Number(headers.get('X-RateLimit-Reset')) * 1000,
    ),
  ).toEqual([]);
  expect(await problemsOf(epochSecond, undefined)).toEqual([]);
});

it('finds an adapter that treats epoch seconds as remaining seconds, and says how to convert them', async () => {
  const found = await problemsOf(epochSecond, ({ headers }) => Number(headers.get('X-RateLimit-Reset')) * 1000);
  expect(found).toHaveLength(checks.length);
  for (const message of found) expect(message).toContain('`Number(header) * 1000 - Date.now()`');
});
