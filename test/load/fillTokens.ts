import type { Database } from '@tokenwright/server';

export const LISTED = 100_000;

const AT_ONCE = 2_500;

export async function fillTokens(database: Database, from: number, to: number): Promise<void> {
  for (let start = from; start <= to; start += AT_ONCE) {
    await database.query(FILL, [start, Math.min(to, start + AT_ONCE - 1), LISTED]);
  }
  await database.query('analyze tokenwright.tokens');
}

const FILL = `insert into tokenwright.tokens
  (id, workspace_id, created_by, created_by_name, name, held_name, token_type, permissions, digest, hint, created_at,
    expires_at, last_used_at, revoked_at, search_text, sort_name)
  select 'tok_' || lpad(n::text, 22, '0'), case when n <= $3 then 'w' else 'w' || n / 1000 end, member, 'Member ' || member,
    name, case when kind < 14 then lower(name) end, 'service', '[{"permission":"forms","level":"read"}]', md5(n::text),
    hint, now() - (n % 400 + 90) * interval '1 day',
    case when kind = 13 then now() + (n % 13 + 1) * interval '1 day'
      when kind between 14 and 16 then now() - (n % 80 + 1) * interval '1 day'
      when kind > 1 then now() + (n % 300 + 15) * interval '1 day' end,
    case when n % 3 > 0 then now() - (n * 7 % 100000) * interval '1 minute' end,
    case when kind > 16 then now() - (n % 80 + 1) * interval '1 day' end,
    lower(concat_ws(e'\\n', name, hint, '', 'Member ' || member)), lower(name)
  from (
    select n, n % 20 as kind, 'mtl_…' || right(md5(n::text), 4) as hint,
      (array['Deploy', 'Backup', 'Report', 'Webhook'])[1 + n % 4] || ' ' || n as name,
      case when n % 100 = 1 then 'ada' else 'm' || n % 499 end as member
    from generate_series($1::int, $2::int) as n
  ) as made`;
