import type { Token, TokenApi } from '@tokenwright/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { memorySubject } from '../../../test/contract/memorySubject.ts';
import { checkTokenApi } from '../checkTokenApi.ts';

afterEach(() => vi.useRealTimers());

type Order = (one: Token, other: Token) => number;

const wholeSecond = (token: Token): Token => ({ ...token, createdAt: `${token.createdAt.slice(0, 19)}Z` });
const byDate: Order = (one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt);
const byName: Order = (one, other) => (one.name < other.name ? -1 : 1);

function ordered(order: Order, clock = () => Date.now()) {
  const subject = memorySubject({ pageSize: 50, clock });
  const api: TokenApi = {
    ...subject.api,
    async createToken(request, call) {
      const result = await subject.api.createToken(request, call);
      return { ...result, token: wholeSecond(result.token) };
    },
    async listTokens(query) {
      const { items = [] } = (await subject.api.listTokens?.(query)) ?? {};
      return { items: items.toReversed().map(wholeSecond).sort(order) };
    },
  };
  return { ...subject, api, now: clock };
}

const look = (setup: () => ReturnType<typeof ordered>) => checkTokenApi(setup, ['list/newest-first']);

describe('an API that dates tokens in whole seconds', () => {
  it('keeps the promise with any order of tokens from the same second', async () => {
    expect((await look(() => ordered(byDate))).kept).toEqual(['list/newest-first']);
  });

  it('keeps the promise with a clock that the suite cannot move, because the suite waits for the next second', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let now = Date.now();
    const report = look(() => ordered(byDate, () => now));
    await vi.advanceTimersByTimeAsync(500);
    now += 1_000;
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await report).kept).toEqual(['list/newest-first']);
  });

  it('is not checked if its clock stands still, and the suite gives this reason', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const now = Date.now();
    const report = look(() => ordered(byDate, () => now));
    await vi.advanceTimersByTimeAsync(2_000);
    expect((await report).unchecked).toEqual([
      { check: 'list/newest-first', advice: expect.stringMatching(/^Give the setup `advance`: .* whole seconds/) },
    ]);
  });
});

it.each<[string, Order]>([
  ['ascending', byName],
  ['descending', (one, other) => byName(other, one)],
])('never mistakes an order by name, %s, for the order of creation', async (_, order) => {
  for (let run = 0; run < 5; run++) {
    const { problems } = await look(() => ordered(order));
    expect(problems[0]?.message).toMatch(/^Of two new tokens the older one, created at ".*Z", is listed before/);
  }
});

it.each([
  ['blames the setup for equal dates in any order', 0],
  ['still blames the API for a wrong order of different dates', 1],
])('%s, if the clock of the API stands still', async (_, step) => {
  let now = Date.parse('2026-03-01T12:00:00.123Z');
  const subject = memorySubject({ pageSize: 50, clock: () => now });
  const { createToken, listTokens } = subject.api;
  const api: TokenApi = {
    ...subject.api,
    createToken(request, call) {
      now += step;
      return createToken(request, call);
    },
    listTokens: async (query) => ({ items: ((await listTokens?.(query))?.items ?? []).toSorted(byName) }),
  };
  const [problem] = (await checkTokenApi(() => ({ ...subject, api, now: () => now }), ['list/newest-first'])).problems;
  expect(problem?.culprit).toBe(step === 0 ? 'setup' : 'adapter or api');
  expect(problem?.message).toContain(step === 0 ? "The API's clock didn't move: pass `advance`" : 'Of two new tokens');
});

it('reports an outdated deviation only if the adapter kept the promise three times in a row', async () => {
  let runs = 0;
  const deviations = { 'list/newest-first': 'The order is random.' };
  const setup = () => ({ ...ordered(++runs % 3 === 0 ? byName : byDate), deviations });
  expect((await look(setup)).declared).toHaveLength(1);
  expect(runs).toBe(3);
});
