import * as z from 'zod/mini';
import type { TokenType } from '../../api/tokenOptions.ts';
import type { ResourceScope } from '../../token/token.ts';
import type { StandardSchema } from '../../wizard/standardSchema.ts';
import type { StepContext } from '../../wizard/step.ts';
import type { AccessDraft, AccessPart } from './accessStep.ts';
import { draftedExpiration } from './draftedExpiration.ts';
import { draftedMode } from './draftedMode.ts';
import { expirationProblem } from './expirationProblem.ts';
import { resourcesProblem } from './resourcesProblem.ts';
import { tokenTypeProblem } from './tokenTypeProblem.ts';

const draft = z.object({
  tokenType: z.string(),
  resourceMode: z.enum(['selected', 'all-current', 'all']),
  resources: z.array(z.object({ id: z.string(), label: z.string(), description: z.optional(z.string()) })),
  expiration: z.templateLiteral([z.string()]),
  date: z.string(),
});

/** Checks the three questions of the step, each with its own sentence, and turns the answers into the request's part. */
export function accessSchema(context: StepContext): StandardSchema<AccessDraft, AccessPart> {
  const checked = draft.check(
    z.check(({ value, issues }) => {
      const answers = value as AccessDraft;
      const problems = {
        tokenType: tokenTypeProblem(answers, context),
        resources: resourcesProblem(answers, context),
        expiration: expirationProblem(answers, context),
      };
      for (const [field, message] of Object.entries(problems)) {
        if (message !== undefined) issues.push({ code: 'custom', input: value, path: [field], message });
      }
    }),
  );
  return z.pipe(
    checked,
    z.transform((answers): AccessPart => partOf(answers as AccessDraft, context)),
  ) as StandardSchema<AccessDraft, AccessPart>;
}

function partOf(answers: AccessDraft, { options, timeZone }: StepContext): AccessPart {
  const { tokenType } = answers;
  const expiration = draftedExpiration(answers, timeZone);
  if (!expiration)
    throw new Error('The expiration passed its check and cannot be read, so the request is not complete.');
  const asked = options.tokenTypes.find(({ id }) => id === tokenType)?.resources;
  return asked ? { tokenType, resources: scopeOf(answers, asked), expiration } : { tokenType, expiration };
}

function scopeOf(answers: AccessDraft, asked: NonNullable<TokenType['resources']>): ResourceScope {
  const mode = draftedMode(answers, asked) ?? 'selected';
  return mode === 'selected' ? { mode, ids: [...new Set(answers.resources.map(({ id }) => id))] } : { mode };
}
