import {
  defineStep,
  type ExpirationChoice,
  type StepContext,
  type Text,
  type Token,
  type TokenOptions,
} from '@tokenwright/core';
import { describeInstant, expiryInstant } from '@tokenwright/core/expiration';
import { offeredExpirations } from '@tokenwright/core/policy';
import { draftedGrants } from '@tokenwright/core/steps';

import type { MessageId } from '../messages/reactMessages.ts';

export interface EndDraft {
  readonly end: string;
}

interface EndPart {
  readonly expiration?: ExpirationChoice;
}

/** Types the text function for the page's own messages, which the core doesn't know. */
export function editText({ text }: Pick<StepContext, 'text'>): Text<MessageId> {
  return text as Text<MessageId>;
}

export function endStep(token: Token, options: TokenOptions) {
  return {
    ...defineStep<'end', EndDraft, EndPart>({
      id: 'end',
      title: (context) => editText(context)('edit.expirationTitle'),
      subject: (context) => editText(context)('edit.expiration'),
      initialValues: () => ({ end: 'keep' }),
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

  function validate({ end }: EndDraft, context: StepContext) {
    const { limits, withheld } = offeredExpirations(
      { tokenType: token.tokenType, permissions: draftedGrants(context.drafts) },
      { ...context, options },
    );
    if (!withheld.includes(Number(end))) return { value: partOf(end) };
    const { maxDays: days = 0, reason = '' } = limits[0] ?? {};
    return { issues: [{ message: editText(context)('edit.withheld', { days, reason }), path: ['end'] }] };
  }
}

function partOf(end: string): EndPart {
  if (end === 'keep') return {};
  return { expiration: end === 'never' ? 'never' : { days: Number(end) } };
}

export function endText(expiration: ExpirationChoice | undefined, token: Token, context: StepContext): string {
  const { timeZone, locale, now } = context;
  const text = editText(context);
  const moment = (instant: number) => describeInstant(instant, timeZone, locale);
  if (expiration === 'never') return text('edit.neverEnds');
  if (expiration !== undefined) {
    const days = 'days' in expiration ? expiration.days : 0;
    return text('edit.days', { days, moment: moment(expiryInstant(expiration, now) ?? now) });
  }
  if (token.expiresAt === null) return text('edit.keepNever');
  return text('edit.keep', { moment: moment(Date.parse(token.expiresAt)) });
}
