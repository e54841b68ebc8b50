import { createRandom } from '../../packages/adapters/src/memory/createRandom.ts';
import { createJourney, type Journey } from './createJourney.ts';
import type { KillLane } from './createKillLane.ts';
import { type KillPlace, killPlaces, type Operation } from './killPlaces.ts';

export function placeOf(seed: number): KillPlace {
  return killPlaces[seed % killPlaces.length] as KillPlace;
}

export async function runKill(lane: KillLane, seed: number): Promise<Journey> {
  const random = createRandom(seed);
  const { operation: fatal, place } = placeOf(seed);
  const journey = createJourney(`Token ${seed}`, lane.send, (call) => lane.calls.push(call));
  let isOver = false;
  for (const operation of journeyOf(fatal, random)) {
    if (operation === fatal && !isOver) {
      const twins = operation === 'create' && random() < 0.5 ? 2 : 1;
      await Promise.all(Array.from({ length: twins }, () => journey.take(operation, place)));
      await lane.replace();
      isOver = true;
    }
    await journey.take(operation);
  }
  return journey;
}

function journeyOf(fatal: Operation, random: () => number): readonly Operation[] {
  const sometimes = (...operations: readonly Operation[]) => (random() < 0.5 ? operations : []);
  if (fatal === 'sweep') return ['create', ...sometimes('create'), 'sweep', 'create'];
  const taking: readonly Operation[] = ['create', ...sometimes('create'), ...sometimes('use'), 'acknowledge'];
  const using: readonly Operation[] = [...sometimes('create'), 'use', ...sometimes('acknowledge')];
  return [...taking, ...using, ...(fatal === 'revoke' ? ['revoke' as const] : sometimes('revoke'))];
}
