import { reportLater } from '../api/reportLater.ts';
import type { TokenRequest } from '../api/tokenRequest.ts';
import type { Drafts, StepContext } from '../wizard/stepContext.ts';

/** `danger`: stop and think. `warning`: check this. `notice`: good to know. */
export type Severity = 'danger' | 'warning' | 'notice';

/** A one-click remedy. */
export interface FindingFix {
  readonly id: string;
  readonly label: string;
  /** Whose draft it changes. */
  readonly step: string;
  /** Other steps' drafts stay. */
  apply(drafts: Drafts): Drafts;
}

/** A review warning. */
export interface Finding {
  /** Unique within a request. */
  readonly id: string;
  readonly severity: Severity;
  /** One sentence, in the user's language. */
  readonly message: string;
  readonly fixes: readonly FindingFix[];
  /** Before creation. @default false */
  readonly mustAcknowledge?: boolean;
}

/** A rule's input. */
export interface FindingSubject {
  /** Custom steps may add or omit parts. */
  readonly request: Partial<TokenRequest>;
  readonly context: StepContext;
}

/** Pure: the review calls it on every render. */
export type FindingRule = (subject: FindingSubject) => readonly Finding[];

const ORDER: readonly Severity[] = ['danger', 'warning', 'notice'];

/** By severity, then rule. An exception is reported. */
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

/** The findings that the user must still acknowledge. */
export function unacknowledged(findings: readonly Finding[], ticked?: readonly string[]): readonly Finding[] {
  return findings.filter(({ id, mustAcknowledge }) => mustAcknowledge && !ticked?.includes(id));
}
