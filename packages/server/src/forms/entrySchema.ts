import { z } from '@hono/zod-openapi';
import { isStorable } from '../wire/checkText.ts';
import { instantSchema } from '../wire/tokenSchema.ts';
import type { EntryRow } from './tables/entries.ts';

const storable = z
  .string()
  .max(10_000)
  .refine((text) => isStorable(text.replace(/[\t\n\r]/g, '')));
const question = z.string().min(1).max(100).refine(isStorable);

export const valuesSchema = z
  .record(question, z.union([storable, z.number(), z.boolean(), z.null()]))
  .refine((values) => Object.keys(values).length <= 100)
  .openapi('EntryValues', { description: 'Answers by the id of the question, 100 at most.' });

export const entrySchema = z
  .strictObject({ id: z.string(), formId: z.string(), createdAt: instantSchema, values: valuesSchema })
  .openapi('Entry');

export function entryView({ id, formId, createdAt, values }: EntryRow): z.infer<typeof entrySchema> {
  return { id, formId, createdAt: createdAt.toISOString(), values };
}
