import { afterAll, beforeAll } from 'vitest';
import { openDatabase } from '../database/openDatabase.ts';
import { formsMigrations } from '../forms/formsMigrations.ts';
import { describeContract } from './describeContract.ts';
import { createWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = createWorld(await openDatabase({ migrations: [formsMigrations] }));
}, 60_000);

afterAll(() => world.database.close());

describeContract(() => world);
