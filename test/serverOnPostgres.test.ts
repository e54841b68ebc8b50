import { openDatabase } from '@tokenwright/server';
import { afterAll, beforeAll } from 'vitest';
import { formsMigrations } from '../packages/dashboard/src/server/forms/formsTables.ts';
import { describeContract } from '../packages/server/test/describeContract.ts';
import { createWorld, type World } from '../packages/server/test/world.ts';
import { type Postgres, startPostgres } from './startPostgres.ts';

let postgres: Postgres;
let world: World;

beforeAll(async () => {
  postgres = await startPostgres({ durable: true });
  world = createWorld(await openDatabase({ url: postgres.url, migrations: [formsMigrations] }));
});

afterAll(async () => {
  await world.database.close();
  await postgres.stop();
});

describeContract(() => world);
