import { transition } from '../../packages/core/src/wizard/transition.ts';
import { exploreWizard } from '../../packages/core/test/exploration/exploreWizard.ts';
import type { ModelScope } from '../../packages/core/test/exploration/modelSetup.ts';
import type { Scenario } from './scenarios.ts';

const explored = new Map<string, ReadonlySet<string>>();

export function exploredEdges(scenario: Scenario): ReadonlySet<string> {
  const idempotency = scenario === 'edit' ? 'none' : 'replays-secret';
  const edges = explored.get(idempotency) ?? explore(idempotency);
  explored.set(idempotency, edges);
  return edges;
}

const scopes: readonly ModelScope[] = [
  { intents: 1, calls: 2, retries: 1, open: 2, few: false },
  { intents: 1, calls: 2, retries: 2, open: 2, few: false },
  { intents: 2, calls: 1, retries: 1, open: 2, few: true },
];

function explore(idempotency: 'none' | 'replays-secret'): ReadonlySet<string> {
  const found = new Set<string>();
  const noting: typeof transition = (context, snapshot, event) => {
    const result = transition(context, snapshot, event);
    if (result[0] !== snapshot) found.add(`${snapshot.status} → ${result[0].status}`);
    return result;
  };
  for (const scope of scopes) {
    const can = { reauthenticate: true, findByIntent: true, revoke: idempotency !== 'none' };
    exploreWizard({ transition: noting, idempotency, can, scope });
  }
  return found;
}
