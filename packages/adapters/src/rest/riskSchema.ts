import type { Risk } from '@tokenwright/core';
import * as z from 'zod/mini';

export const riskSchema: z.ZodMiniType<Risk> = z.enum(
  ['low', 'elevated', 'dangerous'],
  '"low", "elevated" or "dangerous"',
);
