import { parseInstant } from '../expiration/calendarDate.ts';

export interface ServerClock {
  /** Milliseconds since the epoch, by the API's clock; by the user's before the API has given a time. */
  now(): number;
  /** @param serverTime of an answer that arrived just now, ISO */
  follow(serverTime: string | undefined): void;
  readonly isFollowing: boolean;
}

interface Reading {
  readonly server: number;
  readonly wall: number;
  readonly elapsed: number;
}

/**
 * @param wall the user's clock, in milliseconds since the epoch
 * @param elapsed a monotonic clock, in milliseconds
 */
export function createServerClock(wall: () => number = Date.now, elapsed: () => number = monotonic): ServerClock {
  let reading: Reading | undefined;
  return {
    now() {
      if (!reading) return wall();
      // A sleeping machine stops the monotonic clock. A user who sets the wall clock back changes nothing.
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

/** The clock of an API. It follows the `serverTime` of each `loadOptions` that runs through `checkedApi`. */
export function serverClockOf(api: object): ServerClock {
  const clock = clocks.get(api) ?? createServerClock();
  clocks.set(api, clock);
  return clock;
}

/** Lets two views of one API share its clock. */
export function shareServerClock(api: object, other: object): void {
  clocks.set(other, serverClockOf(api));
}

function monotonic(): number {
  return typeof performance === 'undefined' ? 0 : performance.now();
}
