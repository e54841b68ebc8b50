export interface VirtualClock {
  now(): number;
  schedule(milliseconds: number, act: () => void): () => void;
  pass(milliseconds: number): Promise<void>;
  untilNext(): number | undefined;
  clear(): void;
}

interface Timer {
  readonly due: number;
  readonly act: () => void;
}

/** @param settle resolves when no call can progress before the clock advances */
export function createVirtualClock(start: number, settle: () => Promise<void>): VirtualClock {
  let now = start;
  const timers = new Set<Timer>();
  const next = (): Timer | undefined => {
    let first: Timer | undefined;
    for (const timer of timers) if (!first || timer.due < first.due) first = timer;
    return first;
  };
  return {
    now: () => now,
    schedule(milliseconds, act) {
      const timer = { due: now + Math.max(0, milliseconds), act };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async pass(milliseconds) {
      const end = now + milliseconds;
      await settle();
      for (let timer = next(); timer && timer.due <= end; timer = next()) {
        now = Math.max(now, timer.due);
        timers.delete(timer);
        timer.act();
        await settle();
      }
      now = Math.max(now, end);
    },
    untilNext() {
      const timer = next();
      return timer && Math.max(0, timer.due - now);
    },
    clear: () => timers.clear(),
  };
}
