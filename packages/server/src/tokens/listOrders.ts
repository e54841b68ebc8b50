import { sql as raw, type SQL } from 'drizzle-orm';
import { type TokenRow, tokens } from '../database/tokenwrightSchema.ts';
import type { TokenQuery } from '../wire/tokenQuerySchema.ts';

interface ListOrder {
  readonly by: SQL;
  readonly after: (row: TokenRow, lastUsedAt: Date | null) => SQL;
}

const NAME = raw`${tokens.sortName} collate "C"`;
const EXPIRES = raw`coalesce(${tokens.expiresAt}, 'infinity')`;
const LAST_USED = raw`coalesce(${tokens.lastUsedAt}, '-infinity')`;

const behind = (key: SQL, sign: '>' | '<', value: unknown, seq: number): SQL => {
  const [strict, loose] = [raw.raw(sign), raw.raw(`${sign}=`)];
  return raw`(${key} ${loose} ${value} and (${key} ${strict} ${value} or ${tokens.seq} < ${seq}))`;
};

export const listOrders: Readonly<Record<TokenQuery['sort'], ListOrder>> = {
  newest: { by: raw`${tokens.seq} desc`, after: ({ seq }) => raw`${tokens.seq} < ${seq}` },
  name: {
    by: raw`${NAME}, ${tokens.seq} desc`,
    after: ({ sortName, seq }) => behind(NAME, '>', sortName, seq),
  },
  expires: {
    by: raw`${EXPIRES}, ${tokens.seq} desc`,
    after: ({ expiresAt, seq }) => behind(EXPIRES, '>', instant(expiresAt, 'infinity'), seq),
  },
  'last-used': {
    by: raw`${LAST_USED} desc, ${tokens.seq} desc`,
    after: ({ seq }, lastUsedAt) => behind(LAST_USED, '<', instant(lastUsedAt, '-infinity'), seq),
  },
};

function instant(date: Date | null, none: string): SQL {
  return raw`${date?.toISOString() ?? none}::timestamptz`;
}
