import { afterEach, expect, test, vi } from 'vitest';
import { plainAnswers } from '../../test/api/plainAnswers.ts';
import type { CreateCall } from '../api/tokenApi.ts';
import { TokenApiError } from '../api/tokenApiError.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import { builtInSteps, type TokenRequest } from '../steps/builtInSteps.ts';
import { createTokenWizard } from './createTokenWizard.ts';

const options: TokenOptions = {
  groups: [],
  tokenTypes: [{ id: 'full', label: 'Full access', permissions: 'none' }],
  expirations: { presets: [30] },
  serverTime: '2026-11-26T12:00:00.000Z',
};

const aYearBehind = Date.parse('2025-11-26T12:00:00.000Z');
const access = { tokenType: 'full', resourceMode: 'selected', resources: [], expiration: '30', date: '' };

afterEach(() => {
  vi.useRealTimers();
});

test('uses the clock of the API to limit dates and to compute the reviewed instant', async () => {
  const calls: CreateCall[] = [];
  const api = {
    ...plainAnswers,
    createToken: async (request: TokenRequest, call: CreateCall) => {
      calls.push(call);
      return plainAnswers.createToken(request, call);
    },
  };
  let now = aYearBehind;
  const wizard = createTokenWizard({ api, options, steps: builtInSteps, now: () => now, timeZone: 'UTC' });
  wizard.send({ type: 'next', draft: { name: 'CI', description: '' } });
  wizard.send({ type: 'next', draft: { ...access, expiration: 'date', date: '2026-11-25' } });
  expect(wizard.getSnapshot()).toMatchObject({ status: 'editing', issues: [{ field: 'expiration' }] });
  wizard.send({ type: 'next', draft: access });
  expect(wizard.getSnapshot().status).toBe('reviewing');
  now += 3_600_000;
  wizard.send({ type: 'create' });
  await vi.waitFor(() => expect(calls).toMatchObject([{ expiresAt: '2026-12-26T13:00:00.000Z' }]));
});

test('corrects the clock of the host when new options arrive', async () => {
  const api = {
    ...plainAnswers,
    createToken: () => Promise.reject(new TokenApiError('options-changed')),
    loadOptions: async () => ({ ...options, serverTime: '2026-11-27T12:00:00.000Z' }),
  };
  const wizard = createTokenWizard({ api, options, steps: builtInSteps, now: () => aYearBehind });
  wizard.send({ type: 'next', draft: { name: 'CI', description: '' } });
  wizard.send({ type: 'next', draft: access });
  wizard.send({ type: 'create' });
  await vi.waitFor(() => expect(wizard.getStepContext().now).toBe(Date.parse('2026-11-27T12:00:00.000Z')));
});

test('a later wizard does not set the clock back to the time of cached options', () => {
  vi.useFakeTimers({ now: aYearBehind });
  const api = { ...plainAnswers };
  const open = () => createTokenWizard({ api, options, steps: builtInSteps });
  open();
  vi.advanceTimersByTime(3_600_000);
  expect(open().getStepContext().now).toBe(Date.parse('2026-11-26T13:00:00.000Z'));
});
