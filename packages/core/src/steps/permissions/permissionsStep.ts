import * as z from 'zod/mini';
import { readOptions } from '../../api/checkOptions.ts';
import type { PermissionsPart } from '../../api/requestParts.ts';
import type { Risk } from '../../api/tokenOptions.ts';
import { type Catalogue, catalogueOf } from '../../permissions/catalogue.ts';
import { grantLabel } from '../../permissions/grantLabel.ts';
import type { PermissionsDraft } from '../../permissions/picking/permissionsDraft.ts';
import { RISKS, riskOf, riskReason } from '../../permissions/riskOf.ts';
import { grantsOf, selectionOf } from '../../permissions/selection.ts';
import type { Grant } from '../../token/token.ts';
import { defineStep, type SummaryLine } from '../../wizard/step.ts';
import type { StepContext } from '../../wizard/stepContext.ts';
import { adaptPermissions } from './adaptPermissions.ts';
import { breadthFindings, prefillFindings } from './findings.ts';
import { grantsProblems } from './grantsProblems.ts';
import { draftedTokenType, permissionsForm, takesNoPermissions } from './permissionsForm.ts';
import { permissionsMessages } from './permissionsMessages.ts';

/** Asks for the permissions. */
export const permissionsStep = defineStep<'permissions', PermissionsDraft, PermissionsPart>({
  ...permissionsForm,
  messages: permissionsMessages,
  checkOptions: readOptions,
  title: ({ text }) => text('permissions.title'),
  subject: ({ text }) => text('permissions.permissions'),
  isSkipped: ({ options, drafts }) => takesNoPermissions(options, draftedTokenType(options, drafts)),
  skippedPart: () => ({ permissions: [] }),
  schema(context) {
    const isRequired = mustChoose(context);
    const grant = z.object({ permission: z.string(), level: z.string() });
    const grants = z.array(grant).check(
      z.check(({ value, issues }) => {
        const isMissing = isRequired && value.length === 0;
        const problems = isMissing ? [context.text('permissions.required')] : grantsProblems(value, context);
        for (const message of problems) issues.push({ code: 'custom', input: value, message });
      }),
    );
    return z.pipe(
      z.object({ grants }),
      z.transform(({ grants }): PermissionsPart => {
        return { permissions: grantsOf(selectionOf(grants, catalogueOf(context.options.groups))) };
      }),
    );
  },
  summarize: summarizePermissions,
  findingRules: [prefillFindings, breadthFindings],
  adaptDraft: adaptPermissions,
});

/** Before the user chooses a token type, the step can stay empty, because that type may have no permissions. */
function mustChoose({ options, drafts }: StepContext): boolean {
  if (draftedTokenType(options, drafts) !== '') return true;
  return !options.tokenTypes.some(({ permissions }) => permissions === 'none');
}

function summarizePermissions({ permissions }: PermissionsPart, context: StepContext): readonly SummaryLine[] {
  const { options, text } = context;
  const catalogue = catalogueOf(options.groups);
  return grantsByRisk(permissions, catalogue).map(([risk, grants]) => ({
    label: text(`permissions.${risk}Permissions`),
    values: grants.map((grant) => grantLabel(grant, catalogue, text)),
    display: 'chips' as const,
    ...(risk !== 'low' && {
      notes: grants.map((grant) => riskReason(grant, catalogue)),
      tone: risk === 'dangerous' ? ('danger' as const) : ('warning' as const),
    }),
  }));
}

function grantsByRisk(grants: readonly Grant[], catalogue: Catalogue): readonly [Risk, readonly Grant[]][] {
  return [...RISKS]
    .reverse()
    .map((risk): [Risk, readonly Grant[]] => [risk, grants.filter((grant) => riskOf(grant, catalogue) === risk)])
    .filter(([, members]) => members.length > 0);
}
