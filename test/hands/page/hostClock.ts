export function installHostClock(): void {
  const Real = Date;
  const state = { slept: 0, skew: 0 };
  class ShiftedDate extends Real {
    constructor(...given: [] | [string | number | Date]) {
      if (given.length === 0) super(ShiftedDate.now());
      else super(...(given as [string]));
    }
    static override now() {
      return Real.now() + state.slept + state.skew;
    }
  }
  globalThis.Date = ShiftedDate as DateConstructor;
  Object.assign(globalThis, {
    hostClock: {
      serverNow: () => Real.now() + state.slept,
      skew: (milliseconds: number) => {
        state.skew = milliseconds;
      },
      sleep: (milliseconds: number) => {
        state.slept += milliseconds;
      },
    },
  });
}

export interface HostClock {
  readonly serverNow: () => number;
  readonly skew: (milliseconds: number) => void;
  readonly sleep: (milliseconds: number) => void;
}
