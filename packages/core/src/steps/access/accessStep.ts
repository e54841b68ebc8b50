import * as z from 'zod/mini';
import { readOptions } from '../../api/checkOptions.ts';
import { changesFor, compareOptions, describeOptionsChange } from '../../api/compareOptions.ts';
import type { AccessPart } from '../../api/requestParts.ts';
import type { TokenType } from '../../api/tokenOptions.ts';
import { describeReplacedExpiration, replacedExpiration } from '../../policy/replacedExpiration.ts';
import type { ResourceScope } from '../../token/token.ts';
import type { StandardSchema } from '../../wizard/standardSchema.ts';
import { type AdaptedDraft, defineStep, type OptionsSwitch } from '../../wizard/step.ts';
import type { StepContext } from '../../wizard/stepContext.ts';
import { type AccessDraft, accessForm, draftedExpiration, draftedMode, offerFor } from './accessForm.ts';
import { accessMessages } from './accessMessages.ts';
import { accessProblems } from './accessProblems.ts';
import { reachFindings } from './findings.ts';
import { summarizeAccess } from './summarizeAccess.ts';

/** Asks for the token type, resources, and expiration. */
export const accessStep = defineStep<'access', AccessDraft, AccessPart>({
  ...accessForm,
  messages: accessMessages,
  checkOptions: readOptions,
  title: ({ text }) => text('access.title'),
  subject: ({ text }) => text('access.scope'),
  schema: accessSchema,
  summarize: summarizeAccess,
  findingRules: [reachFindings],
  adaptDraft: adaptAccess,
});

// `z.custom` costs 240 B.
const draft = z.object({
  tokenType: z.string(),
  resourceMode: z.string(),
  resources: z.array(z.object({ id: z.string(), label: z.string() })),
  expiration: z.string(),
  date: z.string(),
}) as unknown as z.ZodMiniType<AccessDraft, AccessDraft>;

function accessSchema(context: StepContext): StandardSchema<AccessDraft, AccessPart> {
  const checked = draft.check(
    z.check(({ value, issues }) => {
      for (const [field, message] of Object.entries(accessProblems(value, context))) {
        if (message !== undefined) issues.push({ code: 'custom', input: value, path: [field], message });
      }
    }),
  );
  return z.pipe(
    checked,
    z.transform((answers): AccessPart => partOf(answers, context)),
  );
}

function partOf(answers: AccessDraft, { options, timeZone }: StepContext): AccessPart {
  const { tokenType } = answers;
  const expiration = options.expirations === 'none' ? 'never' : draftedExpiration(answers, timeZone);
  if (!expiration) throw new Error('The expiration passed its check but cannot be read, so the request is incomplete.');
  const asked = options.tokenTypes.find(({ id }) => id === tokenType)?.resources;
  return asked ? { tokenType, resources: scopeOf(answers, asked), expiration } : { tokenType, expiration };
}

function scopeOf(answers: AccessDraft, asked: NonNullable<TokenType['resources']>): ResourceScope {
  const mode = draftedMode(answers, asked) ?? 'selected';
  return mode === 'selected' ? { mode, ids: [...new Set(answers.resources.map(({ id }) => id))] } : { mode };
}

function adaptAccess(draft: AccessDraft, { before, context }: OptionsSwitch): AdaptedDraft<AccessDraft> {
  const { options, text, locale } = context;
  const isOffered = draft.tokenType === '' || options.tokenTypes.some(({ id }) => id === draft.tokenType);
  const tokenType = isOffered ? draft.tokenType : '';
  const changes = isOffered ? [] : changesFor(compareOptions(before, options, text), [], draft.tokenType);
  const replaced = replacedExpiration(draft, offerFor(tokenType, context));
  const notes = [
    ...changes.map((change) => describeOptionsChange(change, text)),
    ...(replaced ? [describeReplacedExpiration(replaced, locale, text)] : []),
  ];
  return { draft: isOffered && !replaced ? draft : { ...draft, tokenType, ...replaced?.to }, notes };
}
