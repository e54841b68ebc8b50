import type { TokenType } from '../../api/tokenOptions.ts';
import { catalogueOf } from '../../permissions/catalogue.ts';
import { grantLabels } from '../../permissions/grantLabel.ts';
import type { Finding, FindingRule, FindingSubject, Severity } from '../../policy/findingsOf.ts';
import { type Reach, reachOf } from '../../policy/reachOf.ts';
import { dangerFixes } from '../permissions/findings.ts';
import { scopeFixes, shortenFixes } from './fixes.ts';

export const reachFindings: FindingRule = (subject) => {
  const reach = reachOf(subject);
  const { request, context } = subject;
  const type = context.options.tokenTypes.find(({ id }) => id === request.tokenType);
  if (type?.permissions === 'none') return [fullAccessFinding(type, reach, subject)];
  const severity = severityOf(reach);
  if (!severity) return [];
  const { life, scope, dangerous } = reach;
  const fixes = [
    ...(life === 'short' ? [] : shortenFixes(subject)),
    ...(scope === 'all' || dangerous.length > 0 ? scopeFixes(subject) : []),
    ...dangerFixes(dangerous, subject.context),
  ];
  return [{ id: 'reach', severity, message: messageOf(reach, subject), fixes }];
};

const severities = { dangerous: 'danger', elevated: 'warning', low: 'notice' } as const;

function fullAccessFinding(type: TokenType, { life, days }: Reach, subject: FindingSubject): Finding {
  const { label: tokenType, risk = 'low', riskReason: reason = '' } = type;
  const message = subject.context.text('finding.fullAccess', { tokenType, life, days, reason }).trimEnd();
  const fixes = life === 'short' ? [] : shortenFixes(subject);
  return { id: 'reach', severity: severities[risk], message, fixes: [...fixes, ...scopeFixes(subject)] };
}

function severityOf({ dangerous, writing, scope, life }: Reach): Severity | undefined {
  const isWide = scope === 'everything' || scope === 'all';
  if (dangerous.length > 0) {
    if (life === 'never' || (isWide && life === 'long')) return 'danger';
    return isWide || life === 'long' ? 'warning' : undefined;
  }
  if (life === 'never') return 'warning';
  return writing.length > 0 && scope === 'all' ? 'notice' : undefined;
}

function messageOf({ dangerous, writing, scope, life, days }: Reach, { request, context }: FindingSubject): string {
  const { options, text } = context;
  const grants = dangerous.length > 0 ? dangerous : writing;
  const { resources } = options.tokenTypes.find(({ id }) => id === request.tokenType) ?? {};
  return text('finding.reach', {
    what: grants.length === 0 ? 'read' : 'use',
    permissions: grantLabels(grants, catalogueOf(options.groups), text),
    scope,
    label: resources?.label ?? '',
    life,
    days,
  });
}
