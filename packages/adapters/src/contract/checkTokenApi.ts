import type { TokenRequest } from '@tokenwright/core';
import { contractChecks } from './contractChecks.ts';
import type { ContractSetup } from './contractSubject.ts';
import { runCheck } from './runCheck.ts';

/** A broken promise of an adapter. */
export interface ContractProblem {
  /** The name of the check, such as `intents/one-token`. */
  readonly check: string;
  /** The observation, its effect, and the fix. */
  readonly message: string;
}

/** The results of the contract suite, by check name. */
export interface ContractReport {
  readonly problems: readonly ContractProblem[];
  readonly kept: readonly string[];
  /** The parts that the setup lacks, and how to provide them. */
  readonly unchecked: readonly { readonly check: string; readonly advice: string }[];
  /** Features that the adapter does not declare. */
  readonly undeclared: readonly string[];
}

/**
 * Checks an adapter without a test runner, one check after another.
 * @param only check names. @default all checks
 * @throws any exception of the setup
 * @example const { problems } = await checkTokenApi(() => ({ api, request }));
 */
export async function checkTokenApi<Request extends TokenRequest>(
  setup: ContractSetup<Request>,
  only?: readonly string[],
): Promise<ContractReport> {
  const report = {
    problems: [] as ContractProblem[],
    kept: [] as string[],
    unchecked: [] as { check: string; advice: string }[],
    undeclared: [] as string[],
  };
  for (const check of contractChecks) {
    if (only && !only.includes(check.name)) continue;
    const end = await runCheck(check, setup);
    if (end.verdict === 'broken') report.problems.push({ check: check.name, message: end.message });
    else if (end.verdict === 'unchecked') report.unchecked.push({ check: check.name, advice: end.advice });
    else report[end.verdict].push(check.name);
  }
  return report;
}
