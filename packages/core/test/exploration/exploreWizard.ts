import type { WizardEvent } from '../../src/wizard/wizardEvent.ts';
import { faultsOfStep, faultsOfWorld } from './modelFaults.ts';
import { type ModelMove, modelMoves } from './modelMoves.ts';
import { personEvents } from './modelPerson.ts';
import type { ModelScope, ModelSetup } from './modelSetup.ts';
import { hear, newWorld } from './modelWizard.ts';
import type { ModelWorld } from './modelWorld.ts';
import { WorldMap, wayTo } from './worldMap.ts';

export interface Exploration {
  readonly worlds: number;
  readonly steps: number;
  readonly outcomes: ReadonlySet<string>;
  readonly faults: readonly string[];
}

const names = new WeakMap<WizardEvent, string>();

function nameOfEvent(event: WizardEvent): string {
  const name = names.get(event) ?? `the person says ${JSON.stringify(event)}`;
  names.set(event, name);
  return name;
}

interface Step {
  readonly by: string;
  readonly world: ModelWorld;
  readonly event: WizardEvent | undefined;
}

const ENOUGH_FAULTS = 5;

export function exploreWizard(setup: ModelSetup): Exploration {
  const map = new WorldMap();
  const faults: string[] = [];
  let steps = 0;
  map.reach(newWorld(setup));
  for (const visit of map.visits) {
    const moves = modelMoves(visit.world, setup);
    faults.push(...faultsOfWorld(visit.world, moves, setup).map((fault) => `${fault}: ${wayTo(visit)}`));
    for (const step of stepsFrom(visit.world, moves, setup)) {
      steps += 1;
      const [world, wrong] = take(step, setup);
      faults.push(...wrong.map((fault) => `${fault}: ${wayTo(visit)} > ${step.by}`));
      if (isTooFar(world, setup.scope)) visit.canEnd = true;
      else map.reach(world, visit, step.by);
    }
    if (faults.length >= ENOUGH_FAULTS) break;
  }
  if (faults.length === 0) faults.push(...map.deadEnds().map((visit) => `no way to an end: ${wayTo(visit)}`));
  const ends = map.visits.flatMap(({ world: { snapshot } }) => (snapshot.status === 'finished' ? [snapshot] : []));
  const outcomes = new Set(ends.map(({ outcome }) => String(outcome)));
  return { worlds: map.visits.length, steps, outcomes, faults: faults.slice(0, ENOUGH_FAULTS) };
}

function stepsFrom(world: ModelWorld, moves: readonly ModelMove[], setup: ModelSetup): readonly Step[] {
  return [
    ...personEvents(setup).map((event) => ({ by: nameOfEvent(event), world, event })),
    ...moves.map(({ name, world, event }) => ({ by: name, world, event })),
  ];
}

function take({ world, event }: Step, setup: ModelSetup): readonly [ModelWorld, readonly string[]] {
  if (!event) return [world, []];
  const [next, effects] = hear(world, event, setup);
  return [next, faultsOfStep(world, event, next, effects)];
}

function isTooFar({ intents, calls, snapshot }: ModelWorld, scope: ModelScope): boolean {
  const hasCalledTooOften = 'attempt' in snapshot && snapshot.attempt.calls > scope.calls;
  return intents > scope.intents || calls.length > scope.open || hasCalledTooOften;
}
