import type { Token } from '../../token/token.ts';
import type { Report } from '../reportTo.ts';
import { object } from './shape.ts';
import { tokenFields } from './tokenShape.ts';

/** What a page shows as unknown. Nothing is made up: no date is guessed, and a token with an odd end does not live for ever. */
const blank = {
  name: '',
  tokenType: '',
  permissions: [],
  status: 'active',
  createdAt: '',
  expiresAt: '',
} as const satisfies Partial<Token>;

const known = object({ id: tokenFields.id });

/**
 * A token as far as it can be read, without what does not belong to one, such as a secret. It must have an id: a leaked token that
 * has an odd date is still to be revoked.
 * @param report is told what else is wrong with it, by path
 * @throws {Error} where there is no token with an id
 */
export function normalizeToken(value: unknown, path: string, report: Report): Token {
  const noToken = known(value, path);
  if (noToken !== undefined) throw new Error(noToken);
  const token: Record<string, unknown> = { ...blank };
  for (const [name, shape] of Object.entries(tokenFields)) {
    const field: unknown = Reflect.get(value as object, name);
    const fault = shape(field, `${path}.${name}`);
    if (fault !== undefined) report(fault);
    else if (field !== undefined) token[name] = field;
  }
  return token as unknown as Token;
}
