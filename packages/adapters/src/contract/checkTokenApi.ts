import type { TokenRequest } from '@tokenwright/core';
import type { Culprit } from './check.ts';
import { contractChecks } from './contractChecks.ts';
import type { ContractSetup } from './contractSubject.ts';
import { runCheck } from './runCheck.ts';

/** A broken promise of an adapter. */
export interface ContractProblem {
  /** Such as `intents/one-token`. */
  readonly check: string;
  readonly culprit: Culprit;
  readonly message: string;
}

/** A broken promise that the setup declares as a deviation. */
export interface DeclaredDeviation {
  readonly check: string;
  readonly reason: string;
  readonly message: string;
}

/** Lists checks by name. */
export interface ContractReport {
  readonly problems: readonly ContractProblem[];
  readonly declared: readonly DeclaredDeviation[];
  readonly kept: readonly string[];
  readonly unchecked: readonly { readonly check: string; readonly advice: string }[];
  /** Features that the adapter, its options, or the request doesn't have. */
  readonly undeclared: readonly string[];
}

/**
 * Checks an adapter without a test runner.
 * @param only the names of the checks to run. If omitted, all checks run
 * @throws {Error} if the setup throws, or declares a deviation from an unknown check
 * @example const { problems } = await checkTokenApi(() => ({ api, request }));
 */
export async function checkTokenApi<Request extends TokenRequest>(
  setup: ContractSetup<Request>,
  only?: readonly string[],
): Promise<ContractReport> {
  const report = {
    problems: [] as ContractProblem[],
    declared: [] as DeclaredDeviation[],
    kept: [] as string[],
    unchecked: [] as { check: string; advice: string }[],
    undeclared: [] as string[],
  };
  for (const check of contractChecks) {
    if (only && !only.includes(check.name)) continue;
    const { verdict, ...found } = await runCheck(check, setup);
    if (verdict === 'kept' || verdict === 'undeclared') report[verdict].push(check.name);
    else report[lists[verdict]].push({ check: check.name, ...found } as never);
  }
  return report;
}

const lists = { broken: 'problems', declared: 'declared', unchecked: 'unchecked' } as const;

/** Formats a report as text. For machines, use `JSON.stringify`. */
export function reportText({ problems, declared, unchecked, kept, undeclared }: ContractReport): string {
  const counts = [
    `${problems.length} problems`,
    `${declared.length} declared deviations`,
    `${kept.length} promises kept`,
    `${unchecked.length} not checked`,
    `${undeclared.length} features that the adapter does not have`,
  ];
  return [
    counts.join(', '),
    ...problems.map(({ check, message }) => `PROBLEM ${check}\n  ${message}`),
    ...declared.map(({ check, reason }) => `DECLARED ${check}\n  ${reason}`),
    ...unchecked.map(({ check, advice }) => `NOT CHECKED ${check}\n  ${advice}`),
  ].join('\n\n');
}
