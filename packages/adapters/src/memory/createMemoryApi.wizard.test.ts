import { builtInSteps, createTokenWizard, type TokenWizard } from '@tokenwright/core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { exampleApi } from '../../test/memory/exampleApi.ts';
import { exampleOptions } from '../../test/memory/exampleOptions.ts';
import type { MemoryApi } from './createMemoryApi.ts';
import type { MemoryApiSetup } from './memoryApiSetup.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const drafts = {
  name: { name: 'CRM sync', description: '' },
  permissions: { grants: [{ permission: 'forms', level: 'read' }] },
  access: { tokenType: 'service', resourceMode: 'selected', resources: [], expiration: '30', date: '' },
};

async function create(setup: Partial<MemoryApiSetup>): Promise<{ api: MemoryApi; wizard: TokenWizard }> {
  const api = exampleApi(setup);
  const wizard = createTokenWizard({ api, options: exampleOptions, steps: builtInSteps, drafts, timeZone: 'UTC' });
  for (let step = 0; step < 3; step++) wizard.send({ type: 'next' });
  expect(wizard.getSnapshot().status).toBe('reviewing');
  wizard.send({ type: 'create' });
  await vi.advanceTimersByTimeAsync(3_600_000);
  return { api, wizard };
}

const liveTokens = async (api: MemoryApi): Promise<number> => {
  const page = api.listTokens?.({});
  await vi.advanceTimersByTimeAsync(10_000);
  return (await page)?.items.filter(({ status }) => status === 'active').length ?? 0;
};

it.each([
  ['nothing goes wrong', {}],
  ['it is slow', { latency: [2_000, 9_000] }],
  ['the answer is lost', { fail: { createToken: ['lose-response', 'lose-response'] } }],
  ['the request is lost', { fail: { createToken: ['lose-request'] } }],
  ['the answer never comes', { fail: { createToken: ['hang-after'] } }],
  ['the service is busy for a while', { fail: { createToken: ['rate-limited', 'rate-limited'] } }],
] satisfies [string, Partial<MemoryApiSetup>][])(
  'ends with one token and shows its secret when %s',
  async (_, setup) => {
    const { api, wizard } = await create(setup);
    expect(wizard.getSnapshot()).toMatchObject({ status: 'revealing', token: { name: 'CRM sync' } });
    expect(await liveTokens(api)).toBe(1);
  },
);

it.each([
  ['unavailable', 'reviewing'],
  ['forbidden', 'reviewing'],
  ['quota', 'reviewing'],
  ['conflict', 'editing'],
  ['policy', 'editing'],
  ['invalid', 'editing'],
] as const)('ends without a token and keeps all input on %s', async (failure, status) => {
  const { api, wizard } = await create({ fail: { createToken: [failure] } });
  expect(wizard.getSnapshot()).toMatchObject({ status, drafts });
  expect(await liveTokens(api)).toBe(0);
});

it('reports that the secret is gone if the API has lost it', async () => {
  const { wizard } = await create({ fail: { createToken: ['lose-secret'] } });
  expect(wizard.getSnapshot()).toMatchObject({ status: 'secretGone' });
});

it('ends as pending if the token needs an approval', async () => {
  const { wizard } = await create({ needsApproval: () => true });
  expect(wizard.getSnapshot()).toMatchObject({ status: 'pendingApproval' });
});

it('never creates two tokens for one intent, and shows the secret of each created token, for any failures', {
  timeout: 30_000,
}, async () => {
  for (let seed = 1; seed <= 200; seed++) {
    const { api, wizard } = await create({ seed, latency: [0, 2_000], failAtRandom: { rate: 0.5 } });
    api.failNext('listTokens', 'none');
    const { status } = wizard.getSnapshot();
    const live = await liveTokens(api);
    const allowed: Record<string, readonly number[]> = { revealing: [1], reviewing: [0], unknown: [0, 1] };
    expect(allowed[status], `seed ${seed}: ${status} with ${live} tokens`).toContain(live);
  }
});
