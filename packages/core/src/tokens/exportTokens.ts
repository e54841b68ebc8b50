import type { TokenEvent } from '../api/tokenEvent.ts';
import type { Page } from '../api/tokenListing.ts';
import type { Grant, ResourceScope, Token } from '../token/token.ts';
import { csvText } from './csvText.ts';

/** The format of an export. */
export type ExportFormat = 'csv' | 'json';

/** The items of all pages, up to a limit. */
export interface Collected<Item> {
  readonly items: readonly Item[];
  readonly isTruncated: boolean;
  readonly unreadable: number;
}

const MOST_ITEMS = 10_000;
const MOST_PAGES = 1_000;

/** Reads all pages, up to `most` items. Rejects if a page fails. */
export async function collectPages<Item extends { readonly id: string }>(
  read: (cursor: string | undefined) => Promise<Page<Item>>,
  most = MOST_ITEMS,
): Promise<Collected<Item>> {
  const found = new Map<string, Item>();
  const asked = new Set<string>();
  let cursor: string | undefined;
  let unreadable = 0;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { items, nextCursor, unreadable: lost = 0 } = await read(cursor);
    unreadable += lost;
    for (const item of items) found.set(item.id, item);
    const isOver = found.size > most;
    if (isOver || nextCursor === undefined || asked.has(nextCursor))
      return {
        items: [...found.values()].slice(0, most),
        isTruncated: isOver || (found.size === most && nextCursor !== undefined),
        unreadable,
      };
    asked.add(nextCursor);
    cursor = nextCursor;
  }
  return { items: [...found.values()], isTruncated: true, unreadable };
}

const tokenColumns: Readonly<Record<string, (token: Token) => string | null | undefined>> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  description: ({ description }) => description,
  hint: ({ hint }) => hint,
  status: ({ status }) => status,
  tokenType: ({ tokenType }) => tokenType,
  permissions: ({ permissions }) => permissions?.map(grantText).join('; ') ?? 'unknown',
  resources: ({ resources }) => scopeText(resources),
  owner: ({ owner }) => owner?.label,
  createdBy: ({ createdBy }) => createdBy,
  createdAt: ({ createdAt }) => createdAt,
  expiresAt: ({ expiresAt }) => expiresAt ?? 'never',
  lastUsedAt: ({ lastUsedAt }) => (lastUsedAt === null ? 'never' : lastUsedAt),
  revokedAt: ({ revokedAt }) => revokedAt,
  revokedBy: ({ revokedBy }) => revokedBy,
  revocationReason: ({ revocationReason }) => revocationReason,
};

const eventColumns: Readonly<Record<string, (event: TokenEvent) => string | null | undefined>> = {
  id: ({ id }) => id,
  tokenId: ({ tokenId }) => tokenId,
  kind: ({ kind }) => kind,
  at: ({ at }) => at,
  actor: ({ actor }) => actor?.label,
  actorId: ({ actor }) => actor?.id,
  reason: ({ reason }) => reason,
  changes: ({ changes = [] }) =>
    changes.map(({ label, before, after }) => `${label}: ${before ?? ''} → ${after ?? ''}`).join('; '),
};

/** Returns the text of a file. */
export function tokensFile(collected: Collected<Token>, format: ExportFormat, exportedAt: string): string {
  if (format === 'csv') return table(collected.items, tokenColumns);
  const tokens = collected.items.map(({ can: _, ...token }) => token);
  return jsonText({ ...headOf(collected, exportedAt), tokens });
}

/** Returns the text of a file. */
export function eventsFile(collected: Collected<TokenEvent>, format: ExportFormat, exportedAt: string): string {
  if (format === 'csv') return table(collected.items, eventColumns);
  return jsonText({ ...headOf(collected, exportedAt), events: collected.items });
}

function headOf({ isTruncated, unreadable }: Collected<unknown>, exportedAt: string): object {
  return { exportedAt, truncated: isTruncated, ...(unreadable > 0 && { unreadable }) };
}

function table<Item>(
  items: readonly Item[],
  columns: Readonly<Record<string, (item: Item) => string | null | undefined>>,
): string {
  const cells = Object.values(columns);
  return csvText([Object.keys(columns), ...items.map((item) => cells.map((cell) => cell(item) ?? ''))]);
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function grantText({ permission, level }: Grant): string {
  return `${permission}:${level}`;
}

function scopeText(scope: ResourceScope | undefined): string {
  return scope?.mode === 'selected' ? scope.ids.join('; ') : (scope?.mode ?? '');
}
