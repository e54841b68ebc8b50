import { parseInstant } from '../expiration/calendarDate.ts';

/** The API's clock, where known. */
export interface ServerClock {
  /** Milliseconds since the epoch; the user's clock until the API has given a time. */
  now(): number;
  /** @param serverTime ISO */
  follow(serverTime: string | undefined): void;
  readonly isFollowing: boolean;
}

interface Reading {
  readonly server: number;
  readonly wall: number;
  readonly elapsed: number;
}

/**
 * @param wall milliseconds since the epoch
 * @param elapsed monotonic milliseconds
 */
export function createServerClock(wall: () => number = Date.now, elapsed: () => number = monotonic): ServerClock {
  let reading: Reading | undefined;
  return {
    now() {
      if (!reading) return wall();
      // A sleeping machine stops the monotonic clock; the user may set back the wall clock.
      return reading.server + Math.max(elapsed() - reading.elapsed, wall() - reading.wall);
    },
    follow(serverTime) {
      const server = parseInstant(serverTime);
      if (typeof server === 'number') reading = { server, wall: wall(), elapsed: elapsed() };
    },
    get isFollowing() {
      return reading !== undefined;
    },
  };
}

const clocks = new WeakMap<object, ServerClock>();

/** Follows the `serverTime` of each `loadOptions`. */
export function serverClockOf(api: object): ServerClock {
  const clock = clocks.get(api) ?? createServerClock();
  clocks.set(api, clock);
  return clock;
}

export function shareServerClock(api: object, other: object): void {
  clocks.set(other, serverClockOf(api));
}

function monotonic(): number {
  return typeof performance === 'undefined' ? 0 : performance.now();
}
