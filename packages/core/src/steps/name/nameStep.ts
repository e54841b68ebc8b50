import * as z from 'zod/mini';
import type { NamePart } from '../../api/requestParts.ts';
import type { FindingRule } from '../../policy/findingsOf.ts';
import { reachOf } from '../../policy/reachOf.ts';
import { defineStep } from '../../wizard/step.ts';
import type { StepContext } from '../../wizard/stepContext.ts';
import { nameMessages } from './nameMessages.ts';
import { countCharacters, DESCRIPTION_LIMIT, isPrintable, isVisible, NAME_LIMIT } from './nameRules.ts';

/** The values of the name form, untrimmed. */
export interface NameDraft {
  readonly name: string;
  readonly description: string;
}

const purposeFindings: FindingRule = (subject) => {
  const { request, context } = subject;
  const wasAsked = context.drafts.name !== undefined;
  if (!wasAsked || request.description || reachOf(subject).life === 'short') return [];
  return [{ id: 'no-description', severity: 'notice', message: context.text('finding.noDescription'), fixes: [] }];
};

/** Asks for the name and description. */
export const nameStep = defineStep<'name', NameDraft, NamePart>({
  id: 'name',
  messages: nameMessages,
  title: ({ text }) => text('name.title'),
  subject: ({ text }) => text('name.subject'),
  initialValues: () => ({ name: '', description: '' }),
  isSkipped: ({ options }) => options.names === 'none',
  skippedPart: () => ({ name: '' }),
  schema(context) {
    const { options, text } = context;
    const rule = options.policy?.descriptionRequired;
    const name = z
      .string()
      .check(z.trim(), filled(text('name.required')), limited(context, 'name.tooLong', NAME_LIMIT));
    const description = z
      .string()
      .check(
        z.trim(),
        filled(rule && text('name.descriptionRequired', { reason: rule.reason })),
        limited(context, 'name.descriptionTooLong', DESCRIPTION_LIMIT),
      );
    return z.pipe(
      z.object({ name, description }),
      z.transform(({ name, description }): NamePart => (description === '' ? { name } : { name, description })),
    );
  },
  summarize: ({ name, description }, { text }) => [
    { label: text('name.name'), values: [name] },
    ...(description === undefined ? [] : [{ label: text('name.description'), values: [description] }]),
  ],
  findingRules: [purposeFindings],
});

function limited({ text }: StepContext, message: 'name.tooLong' | 'name.descriptionTooLong', max: number) {
  return z.check<string>(({ value, issues }) => {
    const count = countCharacters(value);
    if (count > max) issues.push({ code: 'custom', input: value, message: text(message, { max, count }) });
    else if (!isPrintable(value, max === DESCRIPTION_LIMIT) || (value !== '' && !isVisible(value))) {
      issues.push({ code: 'custom', input: value, message: text('name.unprintable') });
    }
  });
}

function filled(message: string | undefined) {
  return z.check<string>(({ value, issues }) => {
    if (value === '' && message !== undefined) issues.push({ code: 'custom', input: value, message });
  });
}
