import { expect, it } from 'vitest';
import { checkDurability } from './checkDurability.ts';
import type { Sql } from './database.ts';

const server = (commit: string, fsync: string) =>
  ({ execute: async () => ({ rows: [{ commit, fsync }] }) }) as unknown as Sql;

it.each(['on', 'local', 'remote_write', 'remote_apply'])('accepts a server that commits with %s', async (commit) => {
  await expect(checkDurability(server(commit, 'on'))).resolves.toBeUndefined();
});

it('refuses a server that may forget what it has answered, and says which setting to change', async () => {
  await expect(checkDurability(server('off', 'on'))).rejects.toThrow('with synchronous_commit off');
  await expect(checkDurability(server('on', 'off'))).rejects.toThrow('with fsync off');
  await expect(checkDurability(server('off', 'off'))).rejects.toThrow('synchronous_commit and fsync off');
});
