import type { TokenType } from '../../api/tokenOptions.ts';
import { nounOf } from '../../messages/nounOf.ts';
import { catalogueOf } from '../../permissions/catalogue.ts';
import { grantLabels } from '../../permissions/grantLabel.ts';
import type { Finding, FindingRule, FindingSubject, Severity } from '../../policy/findingsOf.ts';
import { type Reach, reachOf } from '../../policy/reachOf.ts';
import { dangerFindings, dangerFixes } from '../permissions/findings.ts';
import { scopeFixes, shortenFixes } from './fixes.ts';

export const reachFindings: FindingRule = (subject) => {
  const reach = reachOf(subject);
  const { request, context } = subject;
  const type = context.options.tokenTypes.find(({ id }) => id === request.tokenType);
  if (type?.permissions === 'none') return fixedRightsFindings(type, reach, subject);
  const severity = severityOf(reach);
  if (!severity) return dangerFindings(subject);
  const { life, scope, dangerous } = reach;
  const fixes = [
    ...(life === 'short' ? [] : shortenFixes(subject)),
    ...(scope === 'all' || dangerous.length > 0 ? scopeFixes(subject) : []),
    ...dangerFixes(dangerous, subject.context),
  ];
  return [{ id: 'reach', severity, message: messageOf(reach, subject), fixes }];
};

const severities = { dangerous: 'danger', elevated: 'warning', low: 'notice' } as const;

function fixedRightsFindings(type: TokenType, { life, days }: Reach, subject: FindingSubject): readonly Finding[] {
  const { label: tokenType, risk = 'low', riskReason: reason = '', fixedRights: rights } = type;
  if (rights !== undefined && risk === 'low' && life !== 'never') return [];
  const values = { tokenType, life, days, reason, rights: rights ?? '' };
  const id = rights === undefined ? 'finding.fullAccess' : 'finding.fixedRights';
  const message = subject.context.text(id, values).trimEnd();
  const fixes = life === 'short' ? [] : shortenFixes(subject);
  return [{ id: 'reach', severity: severities[risk], message, fixes: [...fixes, ...scopeFixes(subject)] }];
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
    label: nounOf(resources),
    life,
    days,
  });
}
