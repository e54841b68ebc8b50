import { reportLater } from '../api/reportLater.ts';
import type { TokenRequest } from '../api/tokenRequest.ts';
import type { Drafts, StepContext } from '../wizard/stepContext.ts';

/** `danger`: stop and think. `warning`: check this. `notice`: good to know. */
export type Severity = 'danger' | 'warning' | 'notice';

/** A one-click remedy for a finding. */
export interface FindingFix {
  readonly id: string;
  /** The button's label. */
  readonly label: string;
  /** The id of the step whose draft it changes. */
  readonly step: string;
  /** Returns the changed drafts; other steps' drafts stay the same. */
  apply(drafts: Drafts): Drafts;
}

/** A review warning about a request. */
export interface Finding {
  /** Unique among the findings of one request. */
  readonly id: string;
  readonly severity: Severity;
  /** One sentence, in the user's language. */
  readonly message: string;
  readonly fixes: readonly FindingFix[];
  /** Whether the user must tick it before the token can be created. @default false */
  readonly mustAcknowledge?: boolean;
}

/** The input of a finding rule. */
export interface FindingSubject {
  /** The request to send. Custom steps may add or omit parts. */
  readonly request: Partial<TokenRequest>;
  readonly context: StepContext;
}

/** Checks a request. Pure: the review calls it on every render. */
export type FindingRule = (subject: FindingSubject) => readonly Finding[];

const ORDER: readonly Severity[] = ['danger', 'warning', 'notice'];

/**
 * Runs all rules. Sorts by severity, then by the order of the rules.
 * @param rules a rule that throws adds no finding, and its error is reported as an uncaught error
 */
export function findingsOf(subject: FindingSubject, rules: readonly FindingRule[]): readonly Finding[] {
  const found = rules.flatMap((rule) => run(rule, subject));
  return found.sort((left, right) => ORDER.indexOf(left.severity) - ORDER.indexOf(right.severity));
}

function run(rule: FindingRule, subject: FindingSubject): readonly Finding[] {
  try {
    return rule(subject);
  } catch (cause) {
    reportLater(cause);
    return [];
  }
}

/** Lists the findings that the user must still tick. */
export function unacknowledged(findings: readonly Finding[], ticked?: readonly string[]): readonly Finding[] {
  return findings.filter(({ id, mustAcknowledge }) => mustAcknowledge && !ticked?.includes(id));
}
