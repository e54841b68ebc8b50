import { reportLater } from '../../api/reportLater.ts';
import type { Finding, FindingRule, FindingSubject, Severity } from './finding.ts';

const ORDER: readonly Severity[] = ['danger', 'warning', 'notice'];

/**
 * What a person should know about a request before they send it, the gravest first; of equal ones, in the order of the rules.
 * @param rules those of the steps and the host's own; one that throws finds nothing, and is reported as an uncaught error
 */
export function findingsOf(subject: FindingSubject, rules: readonly FindingRule[]): readonly Finding[] {
  const found = rules.flatMap((rule) => ask(rule, subject));
  return found.sort((left, right) => ORDER.indexOf(left.severity) - ORDER.indexOf(right.severity));
}

/** Those that the person has still to tick before the token can be created. */
export function unacknowledged(findings: readonly Finding[], ticked?: readonly string[]): readonly Finding[] {
  return findings.filter(({ id, mustAcknowledge }) => mustAcknowledge && !ticked?.includes(id));
}

function ask(rule: FindingRule, subject: FindingSubject): readonly Finding[] {
  try {
    return rule(subject);
  } catch (cause) {
    reportLater(cause);
    return [];
  }
}
