import { z } from '@hono/zod-openapi';
import { instantSchema } from '../wire/tokenSchema.ts';
import type { FormRow } from './tables/forms.ts';

export const formSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    status: z.enum(['live', 'draft', 'closed']),
    createdAt: instantSchema,
  })
  .openapi('Form');

export function formView({ id, name, status, createdAt }: FormRow): z.infer<typeof formSchema> {
  return { id, name, status, createdAt: createdAt.toISOString() };
}
