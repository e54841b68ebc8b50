import { TokenApiError } from '@tokenwright/core';
import { type ApiMethod, checkedApi } from '@tokenwright/core/api';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LONGEST_TEXT } from '../../packages/core/src/api/shape.ts';
import { builtMethods, callMethod } from './callMethod.ts';
import { type FaultName, faultNames, faults } from './faults.ts';
import { plainApi } from './plainApi.ts';
import { runWizard } from './runWizard.ts';

const classes = ['replays-secret', 'replays-id', 'none'] as const;
const SEED = Number(process.env.SEED ?? 20_261_125);

const rejected: unknown[] = [];
const keep = (cause: unknown) => rejected.push(cause);

beforeAll(() => {
  vi.useFakeTimers();
  process.on('unhandledRejection', keep);
});
beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue();
});
afterAll(() => {
  vi.useRealTimers();
  process.off('unhandledRejection', keep);
  expect(rejected).toEqual([]);
});

const faultOf = (method: ApiMethod, fault: FaultName) => (asked: ApiMethod) =>
  asked === method ? faults[fault] : undefined;

const tokenFields = ['id', 'name', 'tokenType', 'permissions', 'status', 'createdAt', 'expiresAt'];
const promised: { readonly [Method in ApiMethod]: readonly string[] } = {
  loadOptions: ['groups', 'tokenTypes', 'expirations'],
  createToken: ['status', 'token'],
  searchResources: ['items'],
  acknowledge: [],
  findByIntent: ['status', 'token'],
  listTokens: ['items'],
  getToken: ['id', 'name', 'tokenType', 'permissions', 'status', 'createdAt', 'expiresAt'],
  checkName: ['available'],
  verifyToken: ['works'],
  revokeToken: tokenFields,
  rotateToken: ['status', 'token'],
  claimToken: ['status', 'token'],
  endOverlap: tokenFields,
  cancelRotation: tokenFields,
  updateToken: tokenFields,
  renewToken: tokenFields,
  transferToken: tokenFields,
  restoreToken: tokenFields,
  decideRequest: tokenFields,
  withdrawRequest: tokenFields,
  listEvents: ['items'],
};
describe.each(builtMethods)('%s, of an adapter that', (method) => {
  it.each(faultNames)('%s, returns a valid response or a `TokenApiError`', async (fault) => {
    const { api } = plainApi('replays-secret', faultOf(method, fault));
    if (method !== 'createToken') await callMethod.createToken(api);
    const end = await Promise.race([
      callMethod[method](checkedApi(api)).catch((cause: unknown) => cause),
      vi.advanceTimersByTimeAsync(1_000).then(() => 'still open'),
    ]);
    if (fault.startsWith('never settles')) expect(end).toBe('still open');
    else if (end instanceof Error) expect(end).toBeInstanceOf(TokenApiError);
    else expect(Object.keys(Object(end))).toEqual(expect.arrayContaining([...promised[method]]));
    const labels = method === 'loadOptions' ? 4 : 1;
    expect(JSON.stringify(end ?? null).length).toBeLessThan(labels * LONGEST_TEXT + 2_000);
  });
});

describe.each(classes)('the wizard with an API whose idempotency is "%s"', (idempotency) => {
  it.each(faultNames)(
    'lets the user continue, and creates at most one token, if every create call %s',
    async (fault) => {
      const { api, made } = plainApi(idempotency, faultOf('createToken', fault));
      const { hung } = await runWizard(api, ['create', 'checkAgain', 'copied', 'finish', 'abandon']);
      expect([hung, made() <= 1]).toEqual([[], true]);
    },
  );

  it.each(faultNames)(
    'lets the user continue, and creates at most one token, if a create call is lost and every lookup %s',
    async (fault) => {
      let isLost = false;
      const { api, made } = plainApi(idempotency, (method) => {
        if (method === 'findByIntent') return faults[fault];
        if (method !== 'createToken' || isLost) return undefined;
        isLost = true;
        return faults['never settles after it was done'];
      });
      const { hung } = await runWizard(api, ['create', 'checkAgain', 'abandon']);
      expect([hung, made()]).toEqual([[], 1]);
    },
  );

  it.each(faultNames)('ends if the user leaves without seeing the secret and every revocation %s', async (fault) => {
    const { api, made } = plainApi(idempotency, faultOf('revokeToken', fault));
    const { rests, hung } = await runWizard(api, ['create', 'abandon']);
    expect([rests, hung, made()]).toEqual([['revealing', 'finished'], [], 1]);
  });
});

it('never hangs and never creates two tokens, for any fault in each call', { timeout: 300_000 }, async () => {
  const fault = fc.constantFrom(undefined, undefined, ...faultNames);
  const move = fc.constantFrom('create', 'checkAgain', 'copied', 'revoke', 'close', 'stay', 'back', 'finish' as const);
  const bad = fc.asyncProperty(
    fc.constantFrom(...classes),
    fc.array(fault, { minLength: 1, maxLength: 12 }),
    fc.array(move, { maxLength: 6 }),
    async (idempotency, plan, moves) => {
      let calls = 0;
      const next = () => {
        const name = plan[calls++ % plan.length];
        return name && faults[name];
      };
      const { api, live } = plainApi(idempotency, next);
      const { hung } = await runWizard(api, ['create', ...moves, 'abandon']);
      expect([hung, live() <= 1]).toEqual([[], true]);
    },
  );
  await fc.assert(bad, { numRuns: process.env.CI ? 20_000 : 2_000, seed: SEED });
});
