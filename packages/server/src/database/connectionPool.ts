import type { Pool, PoolClient, PoolConfig, QueryResult } from 'pg';
import type { TransactionWait } from './database.ts';
import { CommitLost, commitFailure, isConnectionLost } from './isUnreachable.ts';

/** In milliseconds. The driver waits longer, so that PostgreSQL reports the timeout. */
const STATEMENT_TIMEOUT = 3_000;
const READ_TIMEOUT = STATEMENT_TIMEOUT + 500;

const CONNECT_TIMEOUT = 3_000;

/** In milliseconds. If statements waited longer, one locked row could occupy every connection. */
const LOCK_TIMEOUT = 50;

const IDLE_TIMEOUT = 5_000;

const beginBounded = [
  'begin isolation level read committed',
  `set local statement_timeout = ${STATEMENT_TIMEOUT}`,
  `set local lock_timeout = ${LOCK_TIMEOUT}`,
  `set local idle_in_transaction_session_timeout = ${IDLE_TIMEOUT}`,
].join(';');

/** Processes that start together wait until the first has migrated. */
const beginUnbounded =
  'begin isolation level read committed;set local statement_timeout = 0;set local lock_timeout = 0';

export interface Connection {
  query(statement: string | object, values?: unknown[]): Promise<QueryResult>;
}

export interface ConnectionPool extends Connection {
  transaction<Result>(work: (connection: Connection) => Promise<Result>, wait?: TransactionWait): Promise<Result>;
  close(): Promise<void>;
}

const DAY = 86_400_000;

export async function connectionPool(settings: PoolConfig): Promise<ConnectionPool> {
  const { default: pg } = await import('pg');
  const bounds = { connectionTimeoutMillis: CONNECT_TIMEOUT, query_timeout: READ_TIMEOUT, keepAlive: true };
  const pool: Pool = new pg.Pool({ ...bounds, ...settings });
  const generations = new WeakMap<PoolClient, number>();
  let generation = 0;
  // Without a listener, the error of a lost connection would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    generations.set(client, generation);
    client.on('error', () => {});
  });

  async function acquire(): Promise<PoolClient> {
    for (;;) {
      const client = await pool.connect();
      if (generations.get(client) === generation) return client;
      destroy(client);
    }
  }

  function discard(client: PoolClient, error: unknown): void {
    if (isConnectionLost(error) && generations.get(client) === generation) generation++;
    destroy(client);
  }

  return {
    async query(statement, values) {
      const client = await acquire();
      try {
        const result = await client.query(statement as string, values);
        client.release();
        return result;
      } catch (error) {
        if (isConnectionLost(error)) discard(client, error);
        else client.release();
        throw error;
      }
    },
    async transaction(work, wait = 'bounded') {
      const client = await acquire();
      try {
        const result = await runTransaction(client, work, wait);
        client.release();
        return result;
      } catch (error) {
        if (await isRolledBack(client, error)) client.release();
        else discard(client, error);
        throw error;
      }
    },
    close: () => pool.end(),
  };
}

async function runTransaction<Result>(
  client: PoolClient,
  work: (connection: Connection) => Promise<Result>,
  wait: TransactionWait,
): Promise<Result> {
  await client.query(wait === 'bounded' ? beginBounded : beginUnbounded);
  const result = await work(wait === 'bounded' ? client : patient(client));
  const { command } = await client.query('commit').catch((error: unknown) => {
    throw commitFailure(error);
  });
  // PostgreSQL responds with `ROLLBACK` if `work` swallowed a failed statement.
  if (command === 'ROLLBACK') throw new Error('The transaction was rolled back, because one of its statements failed.');
  return result;
}

function patient(client: PoolClient): Connection {
  return {
    query: (statement, values) => {
      const config = typeof statement === 'string' ? { text: statement } : statement;
      return client.query({ ...config, query_timeout: DAY } as never, values) as unknown as Promise<QueryResult>;
    },
  };
}

/** A `rollback` over a lost connection would wait for another timeout. */
async function isRolledBack(client: PoolClient, error: unknown): Promise<boolean> {
  if (error instanceof CommitLost || isConnectionLost(error)) return false;
  return client.query('rollback').then(
    () => true,
    () => false,
  );
}

function destroy(client: PoolClient): void {
  // Without this, the pool waits for a response that a lost connection never sends.
  const { stream } = (client as unknown as { readonly connection: { readonly stream: { destroy(): void } } })
    .connection;
  stream.destroy();
  client.release(true);
}
