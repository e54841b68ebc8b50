import type { TokenRequest } from '@tokenwright/core';
import type { Check } from './check.ts';
import { contractChecks } from './contractChecks.ts';
import type { ContractSetup } from './contractSubject.ts';
import { runCheck } from './runCheck.ts';

type Describe = (name: string, body: () => void) => unknown;
type Test = (name: string, body: (...context: unknown[]) => Promise<void>) => unknown;

/** Your test runner. */
export interface ContractRunner {
  readonly describe: Describe;
  readonly it: Test;
}

/**
 * Runs the contract suite in your test runner, with one test per check.
 * @param runner `describe` and `it` of your runner; by default, the global functions
 * @throws {Error} if no runner is found
 * @example describeTokenApi('the Acme adapter', () => ({ api: createAcmeApi({ fetch: testServer.fetch }), request }));
 */
export function describeTokenApi<Request extends TokenRequest>(
  name: string,
  setup: ContractSetup<Request>,
  runner: ContractRunner = globalRunner(),
): void {
  const unchecked: string[] = [];
  runner.describe(name, () => {
    for (const check of contractChecks) {
      // Jest would treat a declared parameter as `done`.
      runner.it(`${check.name}: ${check.promise}`, async (...[context]) => {
        const reason = await hold(check, setup);
        if (reason === undefined) return;
        if (reason.isUnchecked) unchecked.push(`${check.name}: ${reason.text}`);
        skip(context, reason.text);
      });
    }
    runner.it('can check every feature that the adapter declares', async (...[context]) => {
      if (unchecked.length > 0 && !skip(context, `${unchecked.length} not checked`))
        console.info(summary(name, unchecked));
    });
  });
}

async function hold<Request extends TokenRequest>(
  check: Check,
  setup: ContractSetup<Request>,
): Promise<{ readonly text: string; readonly isUnchecked: boolean } | undefined> {
  const end = await runCheck(check, setup);
  if (end.verdict === 'broken') throw new Error(end.message);
  if (end.verdict === 'declared') return { text: `Declared deviation: ${end.reason}`, isUnchecked: false };
  return end.verdict === 'unchecked' ? { text: end.advice, isUnchecked: true } : undefined;
}

/** Jest can't skip a running test. */
function skip(context: unknown, advice: string): boolean {
  if (typeof context !== 'object' || context === null) return false;
  const { skip: skipped } = context as { readonly skip?: (reason: string) => void };
  if (typeof skipped !== 'function') return false;
  skipped.call(context, advice);
  return true;
}

function summary(name: string, unchecked: readonly string[]): string {
  return [`Not checked of ${name}:`, ...unchecked.map((line) => `- ${line}`)].join('\n');
}

function globalRunner(): ContractRunner {
  const { describe, it, test = it } = globalThis as { describe?: Describe; it?: Test; test?: Test };
  if (describe && test) return { describe, it: test };
  throw new Error(
    "The suite found no test runner, so it checks nothing. Pass your runner's `{ describe, it }` as the third argument, " +
      "for instance from 'vitest' or 'node:test', or call `checkTokenApi`, which needs no runner.",
  );
}
