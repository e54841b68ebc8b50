import { type Catalogue, catalogueOf } from '../../permissions/catalogue.ts';
import { changeLevel } from '../../permissions/changeLevel.ts';
import { grantLabel, grantLabels } from '../../permissions/grantLabel.ts';
import { riskOf, riskReason } from '../../permissions/riskOf.ts';
import type { Finding, FindingFix, FindingRule, FindingSubject } from '../../policy/findingsOf.ts';
import type { Grant } from '../../token/token.ts';
import { type Drafts, draftOf, type StepContext, withDraft } from '../../wizard/stepContext.ts';
import { draftedGrants, permissionsForm } from './permissionsForm.ts';

const MANY = 20;

export const breadthFindings: FindingRule = ({ request, context }) => {
  const count = request.permissions?.length ?? 0;
  if (count <= MANY) return [];
  return [{ id: 'many-permissions', severity: 'warning', message: context.text('finding.many', { count }), fixes: [] }];
};

export const prefillFindings: FindingRule = (subject) => {
  const { context } = subject;
  const prefill = draftOf(permissionsForm, context.drafts)?.prefill;
  if (!prefill) return [];
  const catalogue = catalogueOf(context.options.groups);
  return dangerousGrants(subject, true).map((grant) => ({
    id: `prefilled-${keyOf(grant)}`,
    severity: 'danger',
    message: context.text('finding.prefilled', {
      permission: grantLabel(grant, catalogue, context.text),
      source: prefill.source,
      label: prefill.label ?? '',
      reason: riskReason(grant, catalogue) ?? '',
    }),
    fixes: dangerFixes([grant], context),
    mustAccept: true,
  }));
};

/** One for each dangerous permission, or one for many. */
export const dangerFindings: FindingRule = (subject) => {
  const { text, options } = subject.context;
  const catalogue = catalogueOf(options.groups);
  const dangerous = dangerousGrants(subject, false);
  const say = (
    id: string,
    permission: string | readonly string[],
    reason: string,
    grants: readonly Grant[],
  ): Finding => ({
    id,
    severity: 'danger',
    message: text('finding.dangerous', { permission, reason }).trimEnd(),
    fixes: dangerFixes(grants, subject.context, dangerous.length === 1 ? 'fix.lowerTo' : 'fix.lower'),
  });
  if (dangerous.length > MAX_FIXES) return [say('dangerous', grantLabels(dangerous, catalogue, text), '', dangerous)];
  return dangerous.map((grant) =>
    say(`dangerous-${keyOf(grant)}`, grantLabel(grant, catalogue, text), riskReason(grant, catalogue) ?? '', [grant]),
  );
};

function dangerousGrants({ request, context }: FindingSubject, isPrefilled: boolean): readonly Grant[] {
  const catalogue = catalogueOf(context.options.groups);
  const prefilled = new Set(draftOf(permissionsForm, context.drafts)?.prefill?.grants.map(keyOf));
  return (request.permissions ?? []).filter(
    (grant) => prefilled.has(keyOf(grant)) === isPrefilled && riskOf(grant, catalogue) === 'dangerous',
  );
}

function keyOf({ permission, level }: Grant): string {
  return JSON.stringify([permission, level]);
}

/** More buttons would hide the important ones. */
const MAX_FIXES = 3;

export function dangerFixes(
  dangerous: readonly Grant[],
  { text, options, drafts }: StepContext,
  id: 'fix.lower' | 'fix.lowerTo' = 'fix.lower',
): readonly FindingFix[] {
  const catalogue = catalogueOf(options.groups);
  return dangerous.slice(0, MAX_FIXES).flatMap((grant): readonly FindingFix[] => {
    const grants = catalogue.entry(grant.permission)?.grants ?? [];
    const left = grants.findLast((lower) => riskOf(lower, catalogue) !== 'dangerous');
    const apply = (before: Drafts) => withLevel(before, grant.permission, left?.level ?? null, catalogue);
    if (draftedGrants(apply(drafts)).length === 0) return [];
    const permission = grantLabel(grant, catalogue, text);
    const label = left
      ? text(id, { permission, left: catalogue.level(left)?.label ?? left.level })
      : text('fix.drop', { permission });
    return [{ id: `lower-${grant.permission}`, label, step: permissionsForm.id, apply }];
  });
}

function withLevel(drafts: Drafts, permission: string, level: string | null, catalogue: Catalogue): Drafts {
  const { grants } = changeLevel(draftedGrants(drafts), permission, level, catalogue);
  return withDraft(permissionsForm, drafts, { grants });
}
