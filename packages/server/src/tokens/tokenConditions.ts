import { and, eq, not, sql as raw, type SQL } from 'drizzle-orm';
import { tokens } from '../database/tokenwrightSchema.ts';
import type { TokenQuery } from '../wire/tokenQuerySchema.ts';
import { foldedText } from './foldedText.ts';
import { isExpiring, isLive } from './tokenState.ts';

const DAY = 86_400_000;

/** The next 14 days. */
const SOON = 14 * DAY;

export function isFound(workspaceId: string, query: string): SQL | undefined {
  const words = foldedText(query).split(/\s+/).filter(Boolean);
  const contained = words.map((word) => raw`strpos(${tokens.searchText}, ${word}) > 0`);
  return and(eq(tokens.workspaceId, workspaceId), ...contained);
}

export function isOfStatus(status: TokenQuery['status'], now: Date): SQL | undefined {
  if (status === 'active') return isLive(now);
  if (status === 'expiring') return isExpiring(now, new Date(now.getTime() + SOON));
  return status && not(isLive(now));
}
