import { openDatabase } from '@tokenwright/server';
import { expect, test } from 'vitest';
import { startPostgres } from '../startPostgres.ts';
import { fillTokens } from './fillTokens.ts';
import { listCalls } from './listCalls.ts';
import { sequentialScans } from './sequentialScans.ts';

test('every order, filter and search of a long list uses an index', { timeout: 120_000 }, async () => {
  const postgres = await startPostgres({ durable: true });
  const database = await openDatabase({ url: postgres.url });
  await fillTokens(database, 1, 100_000);
  await database.close();
  const { lists, plans } = await sequentialScans(postgres);
  await postgres.stop();
  expect(lists).toEqual([]);
  expect(plans).toBeGreaterThan(2 * Object.keys(listCalls).length);
});
