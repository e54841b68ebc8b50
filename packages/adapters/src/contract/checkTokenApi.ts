import type { TokenRequest } from '@tokenwright/core';
import { contractChecks } from './contractChecks.ts';
import type { ContractSetup } from './contractSubject.ts';
import { runCheck } from './runCheck.ts';

/** A broken promise of an adapter. */
export interface ContractProblem {
  readonly check: string;
  /** The observation, its effect, and the fix. */
  readonly message: string;
}

/** The results by check name. */
export interface ContractReport {
  readonly problems: readonly ContractProblem[];
  readonly kept: readonly string[];
  /** Parts that the setup lacks. */
  readonly unchecked: readonly { readonly check: string; readonly advice: string }[];
  readonly undeclared: readonly string[];
}

/**
 * Checks an adapter without a test runner.
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
