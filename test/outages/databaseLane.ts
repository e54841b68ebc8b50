import { randomBytes } from 'node:crypto';
import { type Database, openDatabase, type TokenServer } from '@tokenwright/server';
import { createReplica } from '../createReplica.ts';
import { type Postgres, startPostgres } from '../startPostgres.ts';
import { type DatabaseProxy, databaseProxy } from './databaseProxy.ts';

export const CONNECTIONS = 5;

export interface DatabaseLane {
  readonly postgres: Postgres;
  readonly proxy: DatabaseProxy;
  readonly database: Database;
  readonly server: TokenServer;
  readonly close: () => Promise<void>;
}

export async function openDatabaseLane(spoil = (database: Database) => database): Promise<DatabaseLane> {
  const postgres = await startPostgres({ durable: true });
  const proxy = await databaseProxy(postgres.url);
  const database = await openDatabase({ url: proxy.url, connections: CONNECTIONS });
  const server = createReplica({ database: spoil(database), serverKey: randomBytes(32).toString('hex') });
  return {
    postgres,
    proxy,
    database,
    server,
    async close() {
      await server.close();
      await proxy.close();
      await postgres.stop();
    },
  };
}
