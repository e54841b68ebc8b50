import { reportLater } from '../api/reportLater.ts';
import type { AccessPart, NamePart, PermissionsPart } from '../api/requestParts.ts';
import type { Drafts, StepContext } from '../wizard/stepContext.ts';

/**
 * The urgency of a finding. `danger`: the user must think again. `warning`: the user should check. `notice`: a hint.
 */
export type Severity = 'danger' | 'warning' | 'notice';

/** A one-click remedy for a finding. */
export interface FindingFix {
  readonly id: string;
  readonly label: string;
  /** The step whose draft changes. */
  readonly step: string;
  apply(drafts: Drafts): Drafts;
}

/** A warning on the review page. */
export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  /** One sentence in the user's language. */
  readonly message: string;
  readonly fixes: readonly FindingFix[];
  /** Whether the user must confirm the finding before creation. @default false */
  readonly mustAccept?: boolean;
}

/** The input of a rule. */
export interface FindingSubject {
  readonly request: Partial<NamePart & PermissionsPart & AccessPart>;
  readonly context: StepContext;
}

/** Finds risks in a request. Must be pure, because the review calls the rule on every render. */
export type FindingRule = (subject: FindingSubject) => readonly Finding[];

const ORDER: readonly Severity[] = ['danger', 'warning', 'notice'];

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

/** Returns the findings that the user must still acknowledge. */
export function unaccepted(findings: readonly Finding[], accepted?: readonly string[]): readonly Finding[] {
  return findings.filter(({ id, mustAccept }) => mustAccept && !accepted?.includes(id));
}
