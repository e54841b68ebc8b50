import { transition } from '../../packages/core/src/wizard/transition.ts';
import { exploreWizard } from '../../packages/core/test/exploration/exploreWizard.ts';
import type { ModelScope } from '../../packages/core/test/exploration/modelSetup.ts';

let edges: ReadonlySet<string> | undefined;

export function exploredEdges(): ReadonlySet<string> {
  edges ??= explore();
  return edges;
}

const scopes: readonly ModelScope[] = [
  { intents: 1, calls: 2, retries: 1, open: 2, few: false },
  { intents: 1, calls: 2, retries: 2, open: 2, few: false },
  { intents: 2, calls: 1, retries: 1, open: 2, few: true },
];

function explore(): ReadonlySet<string> {
  const found = new Set<string>();
  const noting: typeof transition = (context, snapshot, event) => {
    const result = transition(context, snapshot, event);
    if (result[0] !== snapshot) found.add(`${snapshot.status} → ${result[0].status}`);
    return result;
  };
  for (const scope of scopes) {
    const can = { reauthenticate: true, findByIntent: true, revoke: true };
    exploreWizard({ transition: noting, idempotency: 'replays-secret', can, scope });
  }
  return found;
}
