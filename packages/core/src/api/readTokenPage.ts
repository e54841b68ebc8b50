import { readPage } from './readPage.ts';
import { readToken } from './readRow.ts';
import { optional, type Report } from './shape.ts';
import { countsShape, type TokenCounts, type TokenPage } from './tokenListing.ts';

export function readTokenPage(answer: unknown, cursor: string | undefined, report: Report): TokenPage {
  const page = readPage(answer, { cursor, read: readToken, report });
  const counts: unknown = Reflect.get(answer as object, 'counts') ?? undefined;
  const fault = optional(countsShape)(counts, 'counts');
  if (fault !== undefined) report(fault);
  return counts === undefined || fault !== undefined ? page : { ...page, counts: counts as TokenCounts };
}
