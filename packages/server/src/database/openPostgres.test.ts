import { expect, it } from 'vitest';
import type { Sql } from './database.ts';
import { checkDurability } from './openPostgres.ts';

const server = (commit: string, fsync: string) =>
  ({ execute: async () => ({ rows: [{ commit, fsync }] }) }) as unknown as Sql;

it.each(['on', 'local', 'remote_write', 'remote_apply'])('accepts synchronous_commit = %s', async (commit) => {
  await expect(checkDurability(server(commit, 'on'))).resolves.toBeUndefined();
});

it('rejects a PostgreSQL server that can lose commits, and names the setting to change', async () => {
  await expect(checkDurability(server('off', 'on'))).rejects.toThrow('with synchronous_commit off');
  await expect(checkDurability(server('on', 'off'))).rejects.toThrow('with fsync off');
  await expect(checkDurability(server('off', 'off'))).rejects.toThrow('synchronous_commit and fsync off');
});
