import type { Template } from '../api/tokenOptions.ts';
import { applyTemplate } from '../permissions/applyTemplate.ts';
import { catalogueOf } from '../permissions/catalogue.ts';
import type { PermissionsDraft } from '../permissions/picking/permissionsDraft.ts';
import { replacedExpiration } from '../policy/replacedExpiration.ts';
import { type Drafts, draftOf, type StepContext, withDraft } from '../wizard/stepContext.ts';
import { type AccessDraft, accessForm, offerFor } from './access/accessForm.ts';
import { permissionsForm } from './permissions/permissionsForm.ts';

/**
 * Fills the drafts from a template, or resets them. Omits unavailable choices, and shortens an expiration that is too
 * long.
 */
export function withTemplate(template: Template | undefined, context: StepContext): Drafts {
  const { drafts, options } = context;
  const known = options.tokenTypes.find(({ id }) => id === template?.tokenType)?.id;
  const permitted = withPermissions(template, known, context);
  const access = draftOf(accessForm, drafts);
  if (!access) return permitted;
  const initial = accessForm.initialValues(context);
  const tokenType = known ?? initial.tokenType;
  const expiration: AccessDraft['expiration'] = template?.expiration
    ? `${template.expiration.days}`
    : initial.expiration;
  const resourceMode = template?.resourceMode ?? initial.resourceMode;
  const wanted = withDraft(accessForm, permitted, { ...initial, tokenType, resourceMode, expiration });
  const offer = offerFor(tokenType, { ...context, drafts: wanted });
  return withDraft(accessForm, wanted, replacedExpiration({ expiration, date: '' }, offer)?.to ?? {});
}

function withPermissions(template: Template | undefined, tokenType: string | undefined, context: StepContext): Drafts {
  const { drafts, options } = context;
  if (draftOf(permissionsForm, drafts) === undefined) return drafts;
  const draft: PermissionsDraft = template
    ? prefilled(template, applyTemplate(template, catalogueOf(options.groups), tokenType).grants)
    : permissionsForm.initialValues(context);
  return { ...drafts, [permissionsForm.id]: draft };
}

function prefilled({ label }: Template, grants: PermissionsDraft['grants']): PermissionsDraft {
  return { grants, prefill: { source: 'template', label, grants } };
}
