import { openDatabase } from '@tokenwright/server';
import { afterAll, beforeAll } from 'vitest';
import { describeContract } from '../packages/server/src/contract/describeContract.ts';
import { createWorld, type World } from '../packages/server/src/contract/world.ts';
import { formsMigrations } from '../packages/server/src/forms/formsMigrations.ts';
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
