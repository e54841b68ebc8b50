export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = (count: (tally: Tally) => number) => tallies.reduce((total, tally) => total + count(tally), 0);
  return { passed: sum((tally) => tally.passed), failed: sum((tally) => tally.failed) };
}

export function endWith(tally: Tally): void {
  process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1;
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
}
