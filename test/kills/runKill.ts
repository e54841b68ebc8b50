import { createRandom } from '../../packages/adapters/src/memory/createRandom.ts';
import { createJourney, type Journey } from './createJourney.ts';
import type { KillLane } from './createKillLane.ts';
import type { Call } from './history.ts';
import { type KillPlace, killPlaces, type Operation } from './killPlaces.ts';

export function placeOf(seed: number): KillPlace {
  return killPlaces[seed % killPlaces.length] as KillPlace;
}

export async function runKill(lane: KillLane, seed: number): Promise<readonly Journey[]> {
  const random = createRandom(seed);
  const { operation: fatal, place } = placeOf(seed);
  const shared = { name: `Token ${seed}`, send: lane.send, remember: (call: Call) => lane.calls.push(call) };
  const first = createJourney(shared);
  for (const operation of preparationOf(fatal)) await first.take(operation);
  const hasPrepared = fatal === 'rotate' || fatal === 'claim';
  const journey = hasPrepared ? createJourney({ ...shared, after: first }) : first;
  let isOver = false;
  for (const operation of journeyOf(fatal, random)) {
    if (operation === fatal && !isOver) {
      const twins = bringing.includes(operation) && random() < 0.5 ? 2 : 1;
      await Promise.all(Array.from({ length: twins }, () => journey.take(operation, place)));
      await lane.replace();
      isOver = true;
    }
    await journey.take(operation);
  }
  return hasPrepared ? [first, journey] : [journey];
}

const bringing: readonly Operation[] = ['create', 'rotate', 'claim'];

function preparationOf(fatal: Operation): readonly Operation[] {
  if (fatal === 'rotate') return ['create', 'acknowledge'];
  return fatal === 'claim' ? ['request', 'approve'] : [];
}

function journeyOf(fatal: Operation, random: () => number): readonly Operation[] {
  const sometimes = (...operations: readonly Operation[]) => (random() < 0.5 ? operations : []);
  if (fatal === 'sweep') return ['create', ...sometimes('create'), 'sweep', 'create'];
  if (fatal === 'rotate' || fatal === 'claim')
    return [fatal, ...sometimes(fatal), ...sometimes('use'), 'acknowledge', ...sometimes(fatal), 'use'];
  const taking: readonly Operation[] = ['create', ...sometimes('create'), ...sometimes('use'), 'acknowledge'];
  const using: readonly Operation[] = [...sometimes('create'), 'use', ...sometimes('acknowledge')];
  return [...taking, ...using, ...(fatal === 'revoke' ? ['revoke' as const] : sometimes('revoke'))];
}
