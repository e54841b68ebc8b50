import { expect, test } from 'vitest';
import { plainAnswers } from '../../test/api/plainAnswers.ts';
import { checkedApi } from './checkedApi.ts';
import { createServerClock, serverClockOf } from './serverClock.ts';

const YEAR = 365 * 86_400_000;
const server = '2026-11-26T12:00:00.000Z';

function clockAt(wall: number) {
  const time = { wall, elapsed: 5_000 };
  const clock = createServerClock(
    () => time.wall,
    () => time.elapsed,
  );
  const shown = () => new Date(clock.now()).toISOString();
  return { clock, time, shown };
}

test('uses the user’s clock until the API has sent a time', () => {
  const { clock, shown } = clockAt(0);
  expect([shown(), clock.isFollowing]).toEqual(['1970-01-01T00:00:00.000Z', false]);
  clock.follow('yesterday');
  expect(clock.isFollowing).toBe(false);
});

test('follows the API even if the user’s clock is a year behind', () => {
  const { clock, time, shown } = clockAt(Date.parse(server) - YEAR);
  clock.follow(server);
  expect(shown()).toBe(server);
  time.wall += 60_000;
  time.elapsed += 60_000;
  expect(shown()).toBe('2026-11-26T12:01:00.000Z');
});

test('includes the time during which the machine slept', () => {
  const { clock, time, shown } = clockAt(Date.parse(server) - YEAR);
  clock.follow(server);
  time.wall += 8 * 3_600_000;
  expect(shown()).toBe('2026-11-26T20:00:00.000Z');
});

test('does not go back when the user sets the clock back', () => {
  const { clock, time, shown } = clockAt(Date.parse(server));
  clock.follow(server);
  time.wall -= YEAR;
  time.elapsed += 1_000;
  expect(shown()).toBe('2026-11-26T12:00:01.000Z');
});

test('follows each response of loadOptions, for an API and for its wrapper from checkedApi', async () => {
  const api = {
    ...plainAnswers,
    loadOptions: async () => ({ ...(await plainAnswers.loadOptions()), serverTime: server }),
  };
  expect(serverClockOf(api).isFollowing).toBe(false);
  await checkedApi(api).loadOptions();
  expect(Math.abs(serverClockOf(api).now() - Date.parse(server))).toBeLessThan(5_000);
  expect(serverClockOf(checkedApi(api))).toBe(serverClockOf(api));
});
