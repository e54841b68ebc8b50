import { xstateActorEngine, xstateEngine } from '../peers/xstateEngine.ts';
import { xstateStoreEngine } from '../peers/xstateStoreEngine.ts';
import { coreEngine } from './coreEngine.ts';
import type { Engine } from './journey.ts';
import { reducerEngine } from './reducerEngine.ts';

export const engines: readonly Engine[] = [
  coreEngine,
  reducerEngine,
  xstateStoreEngine,
  xstateEngine,
  xstateActorEngine,
];
