import { expect, it } from 'vitest';
import { memorySubject } from '../../test/contract/memorySubject.ts';
import { misread } from '../../test/contract/mutant.ts';
import { checkTokenApi } from './checkTokenApi.ts';

function withRemainingSeconds() {
  const subject = memorySubject();
  let isEarly = false;
  const expiresAt = (date: string | null) => {
    isEarly = !isEarly;
    return date && new Date(Date.parse(date) - (isEarly ? 999 : 0)).toISOString();
  };
  const moving = misread((token) => ({ ...token, expiresAt: expiresAt(token.expiresAt) }));
  return { ...subject, api: { ...subject.api, ...moving({ ...subject.api }, subject) } };
}

const checks = ['list/same-token', 'get/same-token', 'intents/same-expiration', 'edit/applies'];

it('accepts an API that sends remaining seconds, whose instants differ by a second', async () => {
  const { problems, kept } = await checkTokenApi(withRemainingSeconds, checks);
  expect(problems).toEqual([]);
  expect(kept.toSorted()).toEqual(checks.toSorted());
});
