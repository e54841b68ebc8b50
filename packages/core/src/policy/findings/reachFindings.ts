import { limitScope } from '../fixes/limitScope.ts';
import { lowerDanger } from '../fixes/lowerDanger.ts';
import { shortenLife } from '../fixes/shortenLife.ts';
import type { Finding, FindingRule, FindingSubject, Severity } from './finding.ts';
import { namesOf } from './namesOf.ts';
import { type Reach, reachOf } from './reachOf.ts';

/**
 * What a leaked token could do, to what, and how long: one sentence for the three together, since each alone may be
 * as it should be. “It can use Forms: Delete on all forms, now and in future, and never expires.”
 */
export const reachFindings: FindingRule = (subject) => {
  const reach = reachOf(subject);
  const severity = severityOf(reach);
  if (!severity) return [];
  const { life, scope, dangerous } = reach;
  return [
    {
      id: 'reach',
      severity,
      message: sentence(reach, subject),
      fixes: [
        ...(life === 'short' ? [] : shortenLife(subject)),
        ...(scope === 'all' || dangerous.length > 0 ? limitScope(subject) : []),
        ...lowerDanger(dangerous, subject),
      ],
    },
  ] satisfies readonly Finding[];
};

function severityOf({ dangerous, writing, scope, life }: Reach): Severity | undefined {
  const isWide = scope === 'everything' || scope === 'all';
  if (dangerous.length > 0) {
    if (life === 'never' || (isWide && life === 'long')) return 'danger';
    return isWide || life === 'long' ? 'warning' : undefined;
  }
  if (life === 'never') return 'warning';
  return writing.length > 0 && scope === 'all' ? 'notice' : undefined;
}

function sentence({ dangerous, writing, scope, life, days }: Reach, { request, context }: FindingSubject): string {
  const named = dangerous.length > 0 ? dangerous : writing;
  const { resources } = context.options.tokenTypes.find(({ id }) => id === request.tokenType) ?? {};
  return context.text('finding.reach', {
    what: named.length === 0 ? 'read' : 'use',
    permissions: namesOf(named, context),
    scope,
    label: resources?.label ?? '',
    life,
    days,
  });
}
