import type { TokenApi } from '@tokenwright/core';
import { afterEach, expect, it, vi } from 'vitest';
import { memorySubject } from '../../test/contract/memorySubject.ts';
import { checkTokenApi } from './checkTokenApi.ts';

afterEach(() => vi.useRealTimers());

function countingWholeSeconds(
  { createToken }: TokenApi,
  rounded: (seconds: number) => number,
): TokenApi['createToken'] {
  return async (request, call) => {
    const lifetime = rounded((Date.parse(`${call.expiresAt}`) - Date.now()) / 1_000);
    const result = await createToken(request, call);
    const end = Math.floor(Date.now() / 1_000) + lifetime;
    const remaining = Math.floor(end - Date.now() / 1_000);
    const expiresAt = new Date(Date.now() + remaining * 1_000).toISOString();
    return { ...result, token: { ...result.token, expiresAt } };
  };
}

const fractions = [0, 1, 250, 499, 500, 501, 750, 998, 999];

it.each(fractions.flatMap((fraction) => [Math.floor, Math.round].map((rounded) => ({ fraction, rounded }))))(
  'accepts a lifetime in seconds at $fraction ms after a second, with $rounded.name',
  async ({ fraction, rounded }) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-01T12:00:00Z') + fraction });
    const { problems } = await checkTokenApi(() => {
      const subject = memorySubject();
      return { ...subject, api: { ...subject.api, createToken: countingWholeSeconds({ ...subject.api }, rounded) } };
    }, ['dates/end-of-day']);
    expect(problems).toEqual([]);
  },
);
