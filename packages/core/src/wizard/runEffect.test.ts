import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { exampleContext } from '../../test/wizard/exampleContext.ts';
import { pending, refusing, runInExample } from '../../test/wizard/exampleRuntime.ts';
import { token } from '../../test/wizard/exampleSnapshots.ts';
import type { CreateResult } from '../api/createResult.ts';
import { TokenApiError } from '../api/tokenApiError.ts';
import { CatalogueError } from '../permissions/catalogueError.ts';
import { Secret } from '../token/secret.ts';

const intentKey = 'key-1';
const text = 'mtl_0123456789abcdefghij';
const forbidden = new TokenApiError('forbidden');

function reports(): unknown[] {
  const causes: unknown[] = [];
  vi.stubGlobal('queueMicrotask', (act: () => void) => {
    try {
      act();
    } catch (cause) {
      causes.push(cause);
    }
  });
  return causes;
}

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const createToken = { type: 'createToken', intent: { intentKey, request: { name: 'CI' }, calls: 3 } } as const;
const createFailed = (error: unknown) => ({ type: 'createFailed', intentKey, call: 3, error });

test('sends the request with its key, never aborts it, and wraps the secret', async () => {
  const create = vi.fn(async () => ({ status: 'created', token, secret: text }) as const);
  const { events, timeouts, passTimeout } = await runInExample(createToken, { createToken: create });

  expect(create).toHaveBeenCalledExactlyOnceWith({ name: 'CI' }, { intentKey, signal: expect.any(AbortSignal) });
  expect(events).toEqual([
    { type: 'created', intentKey, result: { status: 'created', token, secret: new Secret(text) } },
  ]);
  expect(timeouts.size).toBe(0);
  passTimeout();
  expect(create.mock.lastCall).toMatchObject([{}, { signal: { aborted: false } }]);
});

test.each([
  ['refuses', forbidden, forbidden],
  ['throws a value that is no TokenApiError', 'teapot', new TokenApiError('unknown-outcome', { cause: 'teapot' })],
])('reports the number and the error of the failed call if the API %s', async (_, thrown, error) => {
  const { events } = await runInExample(createToken, { createToken: refusing([thrown], undefined as never) });

  expect(events).toEqual([createFailed(error)]);
});

test('reports an unknown outcome after the timeout, and still accepts a late response', async () => {
  const { method, answer } = pending<CreateResult>();
  const { events, passTimeout } = await runInExample(createToken, { createToken: method });

  expect(events).toEqual([]);
  passTimeout();
  expect(events).toMatchObject([
    createFailed({ code: 'unknown-outcome', cause: { message: 'No response came within 30000 ms.' } }),
  ]);
  answer({ status: 'created', token });
  await setImmediate();
  expect(events.slice(1)).toEqual([{ type: 'created', intentKey, result: { status: 'created', token } }]);
});

test.each([
  ['accepts a late refusal', forbidden, [createFailed(forbidden)]],
  ['ignores a late ambiguous failure', new TokenApiError('unknown-outcome'), []],
])('%s', async (_, thrown, said) => {
  const { method, refuse } = pending<CreateResult>();
  const { events, passTimeout } = await runInExample(createToken, { createToken: method });

  passTimeout();
  refuse(thrown);
  await setImmediate();
  expect(events.slice(1)).toEqual(said);
});

const findByIntent = { type: 'findByIntent', intentKey } as const;

test.each([
  [{ status: 'none' }, { type: 'found', intentKey, state: { status: 'none' } }],
  [{ status: 'in-flight' }, { type: 'found', intentKey, state: { status: 'in-flight' } }],
  [
    { status: 'created', token, secret: text },
    { type: 'created', intentKey, result: { status: 'created', token, secret: new Secret(text) } },
  ],
] as const)('looks an intent up and reports the result: %j', async (state, event) => {
  const find = vi.fn(async () => state);
  const { events, timeouts } = await runInExample(findByIntent, { findByIntent: find });

  expect(find).toHaveBeenCalledExactlyOnceWith(intentKey, { signal: expect.any(AbortSignal) });
  expect(events).toEqual([event]);
  expect(timeouts.size).toBe(0);
});

test.each([
  ['refuses', forbidden, forbidden],
  ['throws a value that is no TokenApiError', 'teapot', new TokenApiError('unavailable', { cause: 'teapot' })],
])('reports a failed lookup if the API %s', async (_, thrown, error) => {
  const { events } = await runInExample(findByIntent, { findByIntent: refusing([thrown], undefined as never) });

  expect(events).toEqual([{ type: 'findFailed', intentKey, error }]);
});

test('aborts a lookup after the timeout', async () => {
  const find = vi.fn(pending<never>().method);
  const { events, passTimeout } = await runInExample(findByIntent, { findByIntent: find });

  passTimeout();
  await setImmediate();
  expect(events).toMatchObject([{ type: 'findFailed', intentKey, error: { code: 'unavailable' } }]);
  expect(find.mock.lastCall).toMatchObject([intentKey, { signal: { aborted: true } }]);
});

test('retries after a backoff, and after the delay that the API asked for', async () => {
  const retry = await runInExample({ type: 'retryLater', intentKey, retry: 3 }, {});
  const wait = await runInExample({ type: 'wait', intentKey, until: 3500 }, {});

  expect([retry.waits, retry.events]).toEqual([[1000], [{ type: 'retryDue', intentKey, retry: 3 }]]);
  expect([wait.waits, wait.events]).toEqual([[2500], [{ type: 'waitOver', intentKey, until: 3500 }]]);
});

test.each([{ maxAge: 60 }, undefined])('calls `onReauthenticate` of the host: %j', async (challenge) => {
  const onReauthenticate = vi.fn(async () => {});
  const { events } = await runInExample(
    { type: 'reauthenticate', intentKey, ...(challenge && { challenge }) },
    {},
    { onReauthenticate },
  );

  expect(onReauthenticate).toHaveBeenCalledExactlyOnceWith(challenge ?? {});
  expect(events).toEqual([{ type: 'reauthenticated', intentKey }]);
});

test('reports that the user canceled the sign-in, even if the host throws synchronously', async () => {
  const cause = new Error('Cancelled.');
  const onReauthenticate = () => {
    throw cause;
  };
  const challenge = { maxAge: 60 };
  const { events } = await runInExample({ type: 'reauthenticate', intentKey, challenge }, {}, { onReauthenticate });

  const error = new TokenApiError('reauthentication-required', { challenge, cause });
  expect(events).toEqual([{ type: 'reauthenticationFailed', intentKey, error }]);
});

test('keeps the sentence with which the host reports a failed sign-in', async () => {
  const cause = new TokenApiError('reauthentication-required', { detail: 'The password was wrong.' });
  const onReauthenticate = async () => Promise.reject(cause);
  const { events } = await runInExample({ type: 'reauthenticate', intentKey }, {}, { onReauthenticate });

  expect(events).toMatchObject([{ type: 'reauthenticationFailed', error: { detail: 'The password was wrong.' } }]);
});

test.each([
  ['another error', Object.assign(new Error('Cancelled.'), { detail: 'Internal.' })],
  ['no error', undefined],
])('shows no sentence if the host rejects the sign-in with %s', async (_, cause) => {
  const onReauthenticate = async () => Promise.reject(cause);
  const { events } = await runInExample({ type: 'reauthenticate', intentKey }, {}, { onReauthenticate });

  expect(events).toMatchObject([{ type: 'reauthenticationFailed', error: { detail: undefined } }]);
});

test('sends the reviewed instant and the justification with the request, but no acknowledged findings', async () => {
  const create = vi.fn(async () => ({ status: 'created', token, secret: text }) as const);
  const sent = { expiresAt: '2026-12-26T12:00:00.000Z', justification: 'For the CRM.' };
  const intent = { ...createToken.intent, ...sent, accepted: ['reach'] };
  await runInExample({ type: 'createToken', intent }, { createToken: create });

  expect(create.mock.lastCall).toStrictEqual([{ name: 'CI' }, { intentKey, ...sent, signal: expect.any(AbortSignal) }]);
});

test('passes new options to the steps', async () => {
  const { options } = exampleContext;
  const loadOptions = vi.fn(async () => options);
  const useOptions = vi.fn();

  expect((await runInExample({ type: 'loadOptions' }, { loadOptions })).events).toEqual([
    { type: 'optionsLoaded', options },
  ]);
  expect(loadOptions).toHaveBeenCalledExactlyOnceWith({ signal: expect.any(AbortSignal) });
  await runInExample({ type: 'useOptions', options }, {}, { useOptions });
  expect(useOptions).toHaveBeenCalledExactlyOnceWith(options);
});

test('keeps the old options if loading fails, and reports invalid new options', async () => {
  const wrong = new CatalogueError('unknown', ['forms'], 'permission "forms"', 'is not there', 'Add it.');
  const reported = reports();

  for (const cause of [wrong, new Error('Offline.')]) {
    const loadOptions = refusing([new TokenApiError('unavailable', { cause })], undefined as never);
    expect((await runInExample({ type: 'loadOptions' }, { loadOptions })).events).toEqual([]);
  }
  expect(reported).toEqual([wrong]);
});

test.each([
  ['createToken', createToken],
  ['findByIntent', findByIntent],
  ['revokeToken', { type: 'revokeToken', tokenId: 'tok_1' }],
  ['loadOptions', { type: 'loadOptions' }],
] as const)('warns the developer about a method that never responds: %s', async (method, effect) => {
  const timeout = method.length * 1000;
  const { passTimeout } = await runInExample(effect, { [method]: pending().method }, { timeout });
  passTimeout();

  expect(console.warn).toHaveBeenCalledExactlyOnceWith(
    `Tokenwright: ${method} does not match TokenApi: no response came within ${timeout} ms.`,
  );
});

const notice = { type: 'created', token } as const;

test('notifies the host, and reports an exception in its callback', async () => {
  const mistake = new Error('Not mounted.');
  const reported = reports();
  const onNotice = vi.fn(() => {
    throw mistake;
  });
  await runInExample({ type: 'notify', notice }, {}, { onNotice });

  expect(onNotice).toHaveBeenCalledExactlyOnceWith(notice);
  expect(reported).toEqual([mistake]);
});

test('sends no notice if the host has no callback', async () => {
  const reported = reports();
  await runInExample({ type: 'notify', notice }, {});

  expect(reported).toEqual([]);
});

test('wipes a secret', async () => {
  const secret = new Secret(text);
  await runInExample({ type: 'wipe', secret }, {});

  expect(secret.isWiped).toBe(true);
});
