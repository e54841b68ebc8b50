import { randomBytes } from 'node:crypto';
import { openDatabase } from '@tokenwright/server';
import { createReplica } from '../createReplica.ts';
import type { Postgres } from '../startPostgres.ts';
import { listCalls } from './listCalls.ts';
import { list, ownServer } from './measureLoad.ts';

/** PostgreSQL writes the executed plan of each statement into its log. */
const explained = [
  'session_preload_libraries = auto_explain',
  'auto_explain.log_min_duration = 0',
  'log_min_messages = log',
];

export async function sequentialScans(
  postgres: Postgres,
): Promise<{ readonly lists: string[]; readonly plans: number }> {
  const owner = await openDatabase({ url: postgres.url });
  for (const setting of explained) await owner.query(`alter role tokenwright set ${setting}`);
  await owner.close();
  const database = await openDatabase({ url: postgres.url });
  const serverKey = randomBytes(32).toString('base64');
  const all = createReplica({ database, serverKey, log: () => {} });
  const calls = [
    ...Object.entries(listCalls).map(([name, query]) => ({ name, server: all, query })),
    { name: 'only the member’s own tokens', server: ownServer(database, serverKey), query: '' },
  ];
  const lists: string[] = [];
  let plans = 0;
  for (const { name, server, query } of calls) {
    const start = postgres.log().length;
    await list(server, query);
    const log = postgres.log().slice(start);
    plans += log.split('Query Text:').length - 1;
    if (log.includes('Seq Scan on tokens')) lists.push(name);
  }
  await database.close();
  return { lists, plans };
}
