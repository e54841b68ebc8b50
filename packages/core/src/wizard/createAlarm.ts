interface Clock {
  readonly now: () => number;
  readonly schedule: (milliseconds: number, act: () => void) => () => void;
}

export interface Alarm {
  readonly set: (milliseconds: number, act: () => void) => void;
  readonly cancel: () => void;
  /** Runs an overdue timer immediately, for example after sleep. */
  readonly wake: () => void;
}

export function createAlarm({ now, schedule }: Clock): Alarm {
  let timer: { readonly at: number; readonly act: () => void; readonly cancel: () => void } | undefined;
  return {
    set(milliseconds, act) {
      timer?.cancel();
      timer = { at: now() + milliseconds, act, cancel: schedule(milliseconds, act) };
    },
    cancel: () => timer?.cancel(),
    wake() {
      if (!timer || timer.at > now()) return;
      const { act, cancel } = timer;
      timer = undefined;
      cancel();
      act();
    },
  };
}
