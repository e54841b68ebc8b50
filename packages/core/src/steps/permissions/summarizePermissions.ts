import { catalogueOf } from '../../permissions/catalogue.ts';
import { grantsByRisk } from '../../permissions/grantsByRisk.ts';
import type { StepContext, SummaryLine } from '../../wizard/step.ts';
import type { PermissionsPart } from './permissionsStep.ts';

/** The permissions by what harm a leak could do, the greatest first, for the review. */
export function summarizePermissions(
  { permissions }: PermissionsPart,
  { options, text }: StepContext,
): readonly SummaryLine[] {
  return grantsByRisk(permissions, catalogueOf(options.groups)).map(({ risk, grants }) => ({
    label: text(`permissions.${risk}Permissions`),
    values: grants.map(({ label }) => label),
    ...(risk !== 'low' && {
      notes: grants.map(({ reason }) => reason),
      tone: risk === 'dangerous' ? ('danger' as const) : ('warning' as const),
    }),
  }));
}
