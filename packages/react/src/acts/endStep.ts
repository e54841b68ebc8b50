import {
  type AccessDraft,
  accessStep,
  defineStep,
  type ExpirationChoice,
  type StepContext,
  type Text,
  type Token,
  type TokenOptions,
} from '@tokenwright/core';
import { describeInstant, expiryInstant } from '@tokenwright/core/expiration';
import { offeredExpirations } from '@tokenwright/core/policy';
import { dateProblem, draftedExpiration, draftedGrants } from '@tokenwright/core/steps';
import type { MessageId } from '../messages/reactMessages.ts';

export interface EndDraft {
  readonly end: AccessDraft['expiration'] | 'keep';
  readonly date: string;
}

interface EndPart {
  readonly expiration?: ExpirationChoice;
}

export function editText({ text }: Pick<StepContext, 'text'>): Text<MessageId> {
  return text as Text<MessageId>;
}

export function endStep(token: Token, options: TokenOptions) {
  return {
    ...defineStep<'end', EndDraft, EndPart>({
      id: 'end',
      messages: accessStep.messages ?? {},
      title: (context) => editText(context)('edit.expirationTitle'),
      subject: (context) => editText(context)('edit.expiration'),
      initialValues: () => ({ end: 'keep', date: '' }),
      schema: (context) => ({
        '~standard': { version: 1, vendor: 'tokenwright', validate: (value) => validate(value as EndDraft, context) },
      }),
      summarize: ({ expiration }, context) => [
        { label: editText(context)('edit.expiration'), values: [endText(expiration, token, context)] },
      ],
    }),
    token,
    offer: (context: StepContext) =>
      offeredExpirations(
        { tokenType: token.tokenType, permissions: draftedGrants(context.drafts) },
        { ...context, options },
      ),
  };

  function validate(draft: EndDraft, context: StepContext) {
    const message = endProblem(draft, context);
    return message === undefined ? { value: partOf(draft, context) } : { issues: [{ message, path: ['end'] }] };
  }

  function endProblem({ end, date }: EndDraft, context: StepContext): string | undefined {
    const offer = offeredExpirations(
      { tokenType: token.tokenType, permissions: draftedGrants(context.drafts) },
      { ...context, options },
    );
    const { maxDays: days = 0, reason = '' } = offer.limits[0] ?? {};
    if (end === 'date' && offer.dates) return dateProblem(date, offer.dates, reason, context);
    if (!offer.withheld.includes(Number(end))) return undefined;
    return editText(context)('edit.withheld', { days, reason });
  }
}

function partOf({ end, date }: EndDraft, { timeZone }: StepContext): EndPart {
  if (end === 'keep') return {};
  const expiration = draftedExpiration({ expiration: end, date }, timeZone);
  return expiration === undefined ? {} : { expiration };
}

export function endText(expiration: ExpirationChoice | undefined, token: Token, context: StepContext): string {
  const { timeZone, locale, now } = context;
  const text = editText(context);
  const moment = (instant: number) => describeInstant(instant, timeZone, locale);
  if (expiration === 'never') return text('edit.neverEnds');
  if (expiration !== undefined) {
    const end = moment(expiryInstant(expiration, now) ?? now);
    return 'days' in expiration
      ? text('edit.days', { days: expiration.days, moment: end })
      : text('edit.onDate', { moment: end });
  }
  if (token.expiresAt === null) return text('edit.keepNever');
  return text('edit.keep', { moment: moment(Date.parse(token.expiresAt)) });
}
