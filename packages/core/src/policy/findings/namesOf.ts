import { catalogueOf } from '../../permissions/catalogue.ts';
import { grantLabel } from '../../permissions/grantLabel.ts';
import type { Grant } from '../../token/token.ts';
import type { StepContext } from '../../wizard/step.ts';

/** As many as a sentence can bear. */
const MOST = 3;

/** Grants by name, for a sentence: `Forms: Delete, Files: Delete, Members: Remove and 4 others`. */
export function namesOf(grants: readonly Grant[], { options, text }: StepContext): string {
  const catalogue = catalogueOf(options.groups);
  const names = grants.slice(0, MOST).map((grant) => grantLabel(grant, catalogue));
  const permissions = names.join(', ');
  const count = grants.length - names.length;
  return count > 0 ? text('finding.andOthers', { permissions, count }) : permissions;
}
