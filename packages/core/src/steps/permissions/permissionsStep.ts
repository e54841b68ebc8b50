import * as z from 'zod/mini';
import { catalogueOf } from '../../permissions/catalogue.ts';
import { grantsOf, selectionOf } from '../../permissions/selection.ts';
import { breadthFindings } from '../../policy/findings/breadthFindings.ts';
import { prefillFindings } from '../../policy/findings/prefillFindings.ts';
import type { Grant } from '../../token/token.ts';
import { defineStep } from '../../wizard/step.ts';
import { adaptPermissions } from './adaptPermissions.ts';
import { grantsProblems } from './grantsProblems.ts';
import { summarizePermissions } from './summarizePermissions.ts';

/** What chose grants in the person's place. Dangerous ones of them need a tick on the review. */
export interface Prefill {
  readonly source: 'template' | 'link';
  /** What it is called, in the host's words. */
  readonly label?: string;
  readonly grants: readonly Grant[];
}

export interface PermissionsDraft {
  readonly grants: readonly Grant[];
  readonly prefill?: Prefill;
}

export interface PermissionsPart {
  readonly permissions: readonly Grant[];
}

/** What the token may do. Nothing is chosen at the start. */
export const permissionsStep = defineStep<'permissions', PermissionsDraft, PermissionsPart>({
  id: 'permissions',
  title: ({ text }) => text('permissions.title'),
  subject: ({ text }) => text('permissions.permissions'),
  initialValues: () => ({ grants: [] }),
  schema(context) {
    const grant = z.object({ permission: z.string(), level: z.string() });
    const grants = z.array(grant).check(
      z.minLength(1, context.text('permissions.required')),
      z.check(({ value, issues }) => {
        for (const message of grantsProblems(value, context)) issues.push({ code: 'custom', input: value, message });
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
