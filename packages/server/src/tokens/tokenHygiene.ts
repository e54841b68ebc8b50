import { sql as raw, type SQL } from 'drizzle-orm';
import { tokens } from '../database/tokenwrightSchema.ts';
import type { TokenOptions } from '../wire/tokenOptionsSchema.ts';
import type { TokenQuery } from '../wire/tokenQuerySchema.ts';
import type { Grant } from '../wire/tokenRequestSchema.ts';
import { isLive } from './tokenState.ts';

export type Hygiene = NonNullable<TokenQuery['hygiene']>;

const DAY = 86_400_000;

const LAST_SEEN = raw`coalesce(${tokens.lastUsedAt}, ${tokens.createdAt})`;

export function isInHygiene(hygiene: Hygiene, options: TokenOptions, now: Date): SQL {
  const ago = (days: number) => new Date(now.getTime() - days * DAY);
  const rules: Record<Hygiene, () => SQL> = {
    'never-used': () => raw`${tokens.lastUsedAt} is null`,
    unused: () => raw`${LAST_SEEN} <= ${ago(90)}`,
    'no-expiration': () => raw`${tokens.expiresAt} is null`,
    'dangerous-idle': () => raw`${LAST_SEEN} <= ${ago(30)} and ${isDangerous(options)}`,
  };
  return raw`(${isLive(now)} and ${tokens.digest} is not null and ${rules[hygiene]()})`;
}

function isDangerous(options: TokenOptions): SQL {
  const types = options.tokenTypes.filter(({ risk }) => risk === 'dangerous').map(({ id }) => id);
  const listed = (items: readonly unknown[]) => raw`select jsonb_array_elements(${JSON.stringify(items)}::jsonb)`;
  return raw`(to_jsonb(${tokens.tokenType}) in (${listed(types)}) or exists (
    select from jsonb_array_elements(${tokens.permissions}) as granted (held)
    where granted.held in (${listed(dangerousGrants(options))})
  ))`;
}

/** A level includes the lower levels, and so their risk. */
function dangerousGrants({ groups }: TokenOptions): readonly Grant[] {
  return groups
    .flatMap(({ permissions }) => permissions)
    .flatMap(({ id, levels }) => {
      const first = levels.findIndex(({ risk }) => risk === 'dangerous');
      return first < 0 ? [] : levels.slice(first).map((level) => ({ permission: id, level: level.id }));
    });
}
