import { catalogueOf } from '../../permissions/catalogue.ts';
import { grantLabel } from '../../permissions/grantLabel.ts';
import { riskOf, riskReason } from '../../permissions/riskOf.ts';
import type { PermissionsDraft } from '../../steps/permissions/permissionsStep.ts';
import type { Grant } from '../../token/token.ts';
import { lowerDanger } from '../fixes/lowerDanger.ts';
import type { FindingRule } from './finding.ts';

/** A dangerous permission that a template or a link chose, and nobody by hand: it needs a tick. */
export const prefillFindings: FindingRule = (subject) => {
  const { request, context } = subject;
  const { prefill } = (context.drafts.permissions ?? {}) as Partial<PermissionsDraft>;
  if (!prefill) return [];
  const catalogue = catalogueOf(context.options.groups);
  const given = new Set(prefill.grants.map(keyOf));
  const dangerous = (request.permissions ?? []).filter(
    (grant) => given.has(keyOf(grant)) && riskOf(grant, catalogue) === 'dangerous',
  );
  return dangerous.map((grant) => ({
    id: `prefilled-${keyOf(grant)}`,
    severity: 'danger',
    message: context.text('finding.prefilled', {
      permission: grantLabel(grant, catalogue),
      source: prefill.source,
      label: prefill.label ?? '',
      reason: riskReason(grant, catalogue) ?? '',
    }),
    fixes: lowerDanger([grant], subject),
    mustAcknowledge: true,
  }));
};

function keyOf({ permission, level }: Grant): string {
  return JSON.stringify([permission, level]);
}
