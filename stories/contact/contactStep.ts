import { type AccessDraft, defineStep } from '@tokenwright/core';
import * as z from 'zod/mini';

/** A step that may be skipped adds nothing then, so what it adds is optional. */
export interface ContactPart {
  readonly contact?: string;
}

/** Whom to tell before a service token expires. A token that is limited to forms has their owners for that. */
export const contactStep = defineStep<'contact', { readonly email: string }, ContactPart>({
  id: 'contact',
  title: () => 'Who is told before it expires',
  isSkipped: ({ drafts }) => (drafts.access as AccessDraft | undefined)?.tokenType !== 'service',
  initialValues: () => ({ email: '' }),
  schema: () =>
    z.pipe(
      z.object({ email: z.email('Enter an email address, such as team@example.com.') }),
      z.transform(({ email }): ContactPart => ({ contact: email })),
    ),
  summarize: ({ contact = '' }) => [{ label: 'Told before it expires', values: [contact] }],
});
