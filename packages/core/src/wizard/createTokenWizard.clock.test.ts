import { expect, test, vi } from 'vitest';
import { plainAnswers } from '../../test/api/plainAnswers.ts';
import type { CreateCall } from '../api/tokenApi.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import type { TokenRequest } from '../api/tokenRequest.ts';
import { builtInSteps } from '../steps/builtInSteps.ts';
import { createTokenWizard } from './createTokenWizard.ts';

const options: TokenOptions = {
  groups: [],
  tokenTypes: [{ id: 'full', label: 'Full access', permissions: 'none' }],
  expirations: { presets: [30] },
  serverTime: '2026-11-26T12:00:00.000Z',
};

const aYearBehind = Date.parse('2025-11-26T12:00:00.000Z');

test('limits dates and sends the reviewed instant by the clock of the API', async () => {
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
  const access = { tokenType: 'full', resourceMode: 'selected', resources: [], expiration: 'date' };
  wizard.send({ type: 'next', draft: { ...access, date: '2026-11-25' } });
  expect(wizard.getSnapshot()).toMatchObject({ status: 'editing', issues: [{ field: 'expiration' }] });
  wizard.send({ type: 'next', draft: { ...access, expiration: '30', date: '' } });
  expect(wizard.getSnapshot().status).toBe('reviewing');
  now += 3_600_000;
  wizard.send({ type: 'create' });
  await vi.waitFor(() => expect(calls).toMatchObject([{ expiresAt: '2026-12-26T13:00:00.000Z' }]));
});
