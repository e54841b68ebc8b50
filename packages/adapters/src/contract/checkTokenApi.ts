import type { TokenRequest } from '@tokenwright/core';
import { contractChecks } from './contractChecks.ts';
import type { ContractSetup } from './contractSubject.ts';
import { runCheck } from './runCheck.ts';

/** A promise that an adapter does not keep. */
export interface ContractProblem {
  /** The name of the check, such as `intents/one-token`. */
  readonly check: string;
  /** What was seen, why it matters, what to do. */
  readonly message: string;
}

/** What the contract suite has to say about an adapter, by the names of its checks. */
export interface ContractReport {
  readonly problems: readonly ContractProblem[];
  readonly kept: readonly string[];
  /** What the setup does not give enough for, and how to give it. */
  readonly unchecked: readonly { readonly check: string; readonly advice: string }[];
  /** What the adapter does not say that it can do. */
  readonly undeclared: readonly string[];
}

/**
 * Looks at an adapter without a test runner, one check after the other.
 * @param only the names of some checks. @default all of them
 * @throws what the setup throws
 * @example
 * const { problems } = await checkTokenApi(() => ({ api, request }));
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
