import { defineStep } from '@tokenwright/core';
import { accessForm, draftOf } from '@tokenwright/core/steps';
import * as z from 'zod/mini';

/** The step may be skipped, so its part is optional. */
export interface ContactPart {
  readonly contact?: string;
}

/** The contact for expiration reminders. Scoped tokens remind the form owners. */
export const contactStep = defineStep<'contact', { readonly email: string }, ContactPart>({
  id: 'contact',
  title: () => 'Expiration reminder',
  isSkipped: ({ drafts }) => draftOf(accessForm, drafts)?.tokenType !== 'service',
  initialValues: () => ({ email: '' }),
  schema: () =>
    z.pipe(
      z.object({ email: z.email('Enter an email address, such as team@example.com.') }),
      z.transform(({ email }): ContactPart => ({ contact: email })),
    ),
  summarize: ({ contact = '' }) => [{ label: 'Reminder to', values: [contact] }],
});
