import { parseInstant } from '../expiration/parseInstant.ts';

/** Estimates the API's current time. */
export interface ServerClock {
  /** Returns milliseconds since the epoch. Uses the user's clock until the API has sent a time. */
  now(): number;
  /** @param serverTime an ISO instant */
  follow(serverTime: string | undefined): void;
  readonly isFollowing: boolean;
}

interface Reading {
  readonly server: number;
  readonly wall: number;
  readonly elapsed: number;
}

export function createServerClock(wall: () => number = Date.now, elapsed: () => number = monotonic): ServerClock {
  let reading: Reading | undefined;
  return {
    now() {
      if (!reading) return wall();
      // The monotonic clock stops while the machine sleeps; the user can set the wall clock back.
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

/** Returns the API's clock, which follows the `serverTime` of each `loadOptions`. */
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
