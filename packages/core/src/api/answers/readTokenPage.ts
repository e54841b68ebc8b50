import type { Report } from '../reportTo.ts';
import type { TokenCounts, TokenPage } from '../tokenListing.ts';
import { normalizeToken } from './normalizeToken.ts';
import { readPage } from './readPage.ts';
import { count, object, optional } from './shape.ts';

const countsShape = object({ all: count, active: count, expiring: count, inactive: count, cappedAt: optional(count) });

/**
 * One page of tokens. Unreadable counts are reported and left out.
 * @throws {Error} where there are no items, or a token has no id
 */
export function readTokenPage(answer: unknown, cursor: string | undefined, report: Report): TokenPage {
  const page = readPage(answer, { cursor, read: (item, path) => normalizeToken(item, path, report), report });
  const counts: unknown = Reflect.get(answer as object, 'counts') ?? undefined;
  const fault = optional(countsShape)(counts, 'counts');
  if (fault !== undefined) report(fault);
  return counts === undefined || fault !== undefined ? page : { ...page, counts: counts as TokenCounts };
}
