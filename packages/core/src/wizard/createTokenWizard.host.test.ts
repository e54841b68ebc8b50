import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyDrafts, exampleContext, filledDrafts } from '../../test/wizard/exampleContext.ts';
import { token } from '../../test/wizard/exampleSnapshots.ts';
import type { CreateResult } from '../api/createResult.ts';
import type { TokenApi } from '../api/tokenApi.ts';
import { TokenApiError } from '../api/tokenApiError.ts';
import type { CoreMessageId, Messages } from '../messages/createText.ts';
import type { Finding } from '../policy/findingsOf.ts';
import { createTokenWizard, type TokenWizard } from './createTokenWizard.ts';
import type { Step } from './step.ts';
import type { TokenWizardConfig } from './tokenWizardConfig.ts';
import type { WizardSnapshot } from './wizardSnapshot.ts';

const { steps, options } = exampleContext;

function reviewing(
  answer: () => Promise<CreateResult>,
  api: Partial<TokenApi<object>> = {},
  config: Partial<TokenWizardConfig<readonly Step[]>> = {},
): TokenWizard {
  const wizard = createTokenWizard<readonly Step[]>({
    api: { idempotency: 'none', loadOptions: async () => options, createToken: answer, ...api },
    options,
    steps,
    drafts: filledDrafts,
    ...config,
  });
  wizard.send({ type: 'next' });
  wizard.send({ type: 'next' });
  return wizard;
}

async function snapshotAfter(...given: Parameters<typeof reviewing>): Promise<WizardSnapshot> {
  const wizard = reviewing(...given);
  wizard.send({ type: 'create' });
  await vi.waitFor(() => expect(wizard.getSnapshot().status).not.toBe('creating'));
  return wizard.getSnapshot();
}

const made = async () => ({ status: 'created', token, secret: 'mtl_0123456789abcdefghij' }) as const;
const refusing = (error: TokenApiError) => () => Promise.reject(error);

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('calls each listener once for each change, until the listener unsubscribes', () => {
  const wizard = reviewing(made);
  const [listener, gone] = [vi.fn(), vi.fn()];
  wizard.subscribe(listener);
  wizard.subscribe(gone)();
  wizard.send({ type: 'checkAgain' });
  expect(listener).not.toHaveBeenCalled();
  wizard.send({ type: 'back' });

  expect(listener).toHaveBeenCalledOnce();
  expect(gone).not.toHaveBeenCalled();
});

test('reports a listener that throws, and still calls the others', () => {
  const reported: unknown[] = [];
  vi.stubGlobal('queueMicrotask', (act: () => void) => {
    try {
      act();
    } catch (cause) {
      reported.push(cause);
    }
  });
  const wizard = reviewing(made);
  const mistake = new Error('Not mounted.');
  const listener = vi.fn();
  wizard.subscribe(() => {
    throw mistake;
  });
  wizard.subscribe(listener);
  wizard.send({ type: 'back' });

  expect(listener).toHaveBeenCalledOnce();
  expect(reported).toEqual([mistake]);
});

test('exposes the shown steps and their context', () => {
  const wizard = createTokenWizard<readonly Step[]>({
    api: { idempotency: 'none', loadOptions: async () => options, createToken: made },
    options,
    steps,
    locale: 'de',
    timeZone: 'Asia/Tokyo',
    now: () => 1000,
  });

  expect(wizard.getSteps().map(({ id }) => id)).toEqual(['name', 'scope']);
  expect(wizard.getStepContext()).toMatchObject({
    drafts: emptyDrafts,
    options,
    locale: 'de',
    timeZone: 'Asia/Tokyo',
    now: 1000,
  });
  wizard.send({ type: 'leave' });
  expect(wizard.getStepContext().drafts).toEqual({});
});

test("uses the runtime's locale and time zone by default", () => {
  const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();

  expect(reviewing(made).getStepContext()).toMatchObject({ locale, timeZone });
});

test("shows the host's findings on the review, and on no other page", () => {
  const finding: Finding = { id: 'friday', severity: 'notice', message: 'It is Friday.', fixes: [] };
  const wizard = reviewing(made, {}, { findingRules: [() => [finding]] });

  expect(wizard.getFindings()).toEqual([finding]);
  wizard.send({ type: 'back' });
  expect(wizard.getFindings()).toEqual([]);
  expect(reviewing(made).getFindings()).toEqual([]);
});

test('asks the host to sign the user in, if the host passes `onReauthenticate`', async () => {
  const answer = refusing(new TokenApiError('unauthenticated'));

  expect(await snapshotAfter(answer, {}, { onReauthenticate: () => new Promise(() => {}) })).toMatchObject({
    status: 'reauthenticating',
  });
  expect(await snapshotAfter(answer)).toMatchObject({ status: 'reviewing', failure: { code: 'unauthenticated' } });
});

test('looks the intent up after a lost response if the API supports it', async () => {
  const answer = refusing(new TokenApiError('unknown-outcome'));

  expect(await snapshotAfter(answer, { findByIntent: () => new Promise(() => {}) })).toMatchObject({
    status: 'reconciling',
  });
  expect(await snapshotAfter(answer)).toMatchObject({ status: 'unknown' });
});

test('revokes an unclaimed token if the API supports it', async () => {
  for (const [api, status] of [
    [{ revokeToken: () => new Promise<never>(() => {}) }, 'abandoning'],
    [{}, 'finished'],
  ] as const) {
    const wizard = reviewing(made, api);
    wizard.send({ type: 'create' });
    await vi.waitFor(() => expect(wizard.getSnapshot().status).toBe('revealing'));
    wizard.send({ type: 'leave' });
    expect(wizard.getSnapshot().status).toBe(status);
  }
});

test('passes new options to the steps as soon as the API reports a change', async () => {
  const changed = { ...options, expirations: { presets: [7] } };
  const wizard = reviewing(refusing(new TokenApiError('options-changed')), { loadOptions: async () => changed });
  wizard.send({ type: 'create' });

  await vi.waitFor(() => expect(wizard.getStepContext().options).toEqual(changed));
});

test.each<[string, Partial<TokenApi<object>>, string]>([
  ['fails', { loadOptions: () => Promise.reject(new Error('Offline.')) }, 'Error: Offline.'],
  ['is missing', { loadOptions: undefined as never }, 'TypeError: '],
])('warns the developer if `loadOptions` %s', async (_, api, threw) => {
  const warn = vi.spyOn(console, 'warn').mockReset().mockReturnValue();
  reviewing(refusing(new TokenApiError('options-changed')), api).send({ type: 'create' });

  const fault = `Tokenwright: loadOptions failed with "unavailable": the adapter threw ${threw}`;
  await vi.waitFor(() => expect(warn.mock.calls).toEqual([[expect.stringContaining(fault)]]));
});

test('steps use their own messages, which the host’s messages replace by id', () => {
  const spoken = steps.map((step) => ({ ...step, messages: { 'name.title': 'Name', 'name.hint': 'Optional' } }));
  const said = (messages?: TokenWizardConfig<readonly Step[]>['messages']) => {
    const { text } = reviewing(made, {}, { steps: spoken, messages }).getStepContext();
    return ['name.title', 'name.hint'].map((id) => text(id as CoreMessageId));
  };

  expect(said()).toEqual(['Name', 'Optional']);
  expect(said({ 'name.title': 'Label' } as Messages)).toEqual(['Label', 'Optional']);
  expect(said([{ 'name.title': 'Label' }, { 'name.title': 'Title' }])).toEqual(['Title', 'Optional']);
});

test('uses the clock, the random source and the timers of the host', async () => {
  const waits: number[] = [];
  const later = (milliseconds: number) => {
    waits.push(milliseconds);
    return () => {};
  };
  const time = { now: () => 5000, random: () => 0.5, schedule: later };
  await snapshotAfter(refusing(new TokenApiError('rate-limited', { retryAfter: 2000 })), {}, time);
  await snapshotAfter(refusing(new TokenApiError('unknown-outcome')), { idempotency: 'replays-secret' }, time);

  expect(waits).toEqual([30_000, 2000, 30_000, 250]);
});

test('keeps at most one timer, and none after the end', async () => {
  const calledOff: number[] = [];
  let waits = 0;
  const later = (milliseconds: number) => {
    const wait = milliseconds === 2000 ? ++waits : 0;
    return () => void (wait > 0 && calledOff.push(wait));
  };
  const wizard = reviewing(refusing(new TokenApiError('rate-limited', { retryAfter: 2000 })), {}, { schedule: later });
  for (const before of [[], [1]]) {
    wizard.send({ type: 'create' });
    await vi.waitFor(() => expect(wizard.getSnapshot().status).toBe('waiting'));
    expect(calledOff).toEqual(before);
    wizard.send({ type: 'back' });
  }
  wizard.send({ type: 'leave' });

  expect(calledOff).toEqual([1, 2]);
});

test('leaves no timer behind', async () => {
  expect(await snapshotAfter(made)).toMatchObject({ status: 'revealing' });
  expect(vi.getTimerCount()).toBe(0);
});

test('an open wizard continues in another language', () => {
  const wizard = reviewing(made);
  wizard.setTexts({ locale: 'de', messages: { 'expiration.never': 'nie' } });

  const { text, locale } = wizard.getStepContext();
  expect([text('expiration.never'), locale]).toEqual(['nie', 'de']);
  expect(wizard.getSnapshot().status).toBe('reviewing');
});
