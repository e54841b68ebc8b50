import { reportLater } from '../../wizard/reportLater.ts';
import { breadthFindings } from './breadthFindings.ts';
import type { Finding, FindingRule, FindingSubject, Severity } from './finding.ts';
import { prefillFindings } from './prefillFindings.ts';
import { purposeFindings } from './purposeFindings.ts';
import { reachFindings } from './reachFindings.ts';

/** The rules that every review has. */
export const findingRules: readonly FindingRule[] = [reachFindings, prefillFindings, breadthFindings, purposeFindings];

const ORDER: readonly Severity[] = ['danger', 'warning', 'notice'];

/**
 * What a person should know about a request before they send it, the gravest first.
 * @param hostRules the host's own, after the built-in ones; one that throws finds nothing, and is reported as an uncaught error
 */
export function findingsOf(subject: FindingSubject, hostRules: readonly FindingRule[] = []): readonly Finding[] {
  const found = [...findingRules, ...hostRules].flatMap((rule) => ask(rule, subject));
  return found.sort((left, right) => ORDER.indexOf(left.severity) - ORDER.indexOf(right.severity));
}

/** Those that the person has still to tick before the token can be created. */
export function unacknowledged(findings: readonly Finding[], ticked: readonly string[]): readonly Finding[] {
  return findings.filter(({ id, mustAcknowledge }) => mustAcknowledge && !ticked.includes(id));
}

function ask(rule: FindingRule, subject: FindingSubject): readonly Finding[] {
  try {
    return rule(subject);
  } catch (cause) {
    reportLater(cause);
    return [];
  }
}
