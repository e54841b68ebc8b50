const NAME = /^(x-)?rate-?limit-reset(-\w+)*$/i;

export function resetsOf({ headers }: Response): ReadonlyMap<string, string> {
  return new Map([...headers].filter(([name, value]) => NAME.test(name) && Number(value) > 0));
}

export function movedResets(resets: ReadonlyMap<string, string>, wait: number): Readonly<Record<string, string>> {
  return Object.fromEntries([...resets].map(([name, value]) => [name, String(moved(Number(value), wait))]));
}

/** An API sends an epoch millisecond, an epoch second, or the remaining seconds. */
function moved(value: number, wait: number): number {
  if (value > 1e11) return Date.now() + wait;
  return Math.ceil((value > 1e8 ? Date.now() + wait : wait) / 1000);
}
