import { afterAll, beforeAll } from 'vitest';
import { formsMigrations } from '../../dashboard/src/server/forms/formsTables.ts';
import { openDatabase } from '../src/database/openDatabase.ts';
import { describeContract } from './describeContract.ts';
import { createWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = createWorld(await openDatabase({ migrations: [formsMigrations] }));
}, 180_000);

afterAll(() => world.database.close());

describeContract(() => world);
