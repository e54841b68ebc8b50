import type { Step } from './anySchedule.ts';
import type { FaultLane } from './createFaultLane.ts';
import { createPerson, type Person } from './createPerson.ts';
import { createWatch } from './createWatch.ts';
import { findingsOf } from './findingsOf.ts';
import type { Scenario } from './scenarios.ts';

export interface ScheduleResult {
  readonly findings: readonly Finding[];
  readonly outcomes: readonly string[];
}

export interface Schedule {
  readonly scenario: Scenario;
  readonly steps: readonly Step[];
}

export interface Finding {
  readonly kind: 'lost' | 'unseen' | 'gap' | 'duplicate' | 'unreachable' | 'untrue' | 'robbed' | 'standstill';
  readonly text: string;
}

const PAST_THE_WINDOW = 16 * 60_000;

export async function runSchedule(
  lane: FaultLane,
  { scenario, steps }: Schedule,
  random: () => number,
): Promise<ScheduleResult> {
  const person = await createPerson(lane, scenario, random);
  const watch = createWatch(lane, person);
  for (const step of steps) {
    await person.take(step);
    await watch.compare();
  }
  const standstill = await person.rest();
  await watch.compare();
  const findings = [
    ...watch.findings,
    ...(standstill ? [{ kind: 'standstill', text: standstill } as const] : []),
    ...(await findingsOf(lane, person, () => lane.clock.pass(PAST_THE_WINDOW))),
  ];
  for (const page of person.pages) page.die();
  return { findings, outcomes: outcomesOf(person) };
}

function outcomesOf({ pages }: Person): readonly string[] {
  return pages.flatMap((page) => {
    const snapshot = page.getSnapshot();
    if (snapshot.status === 'finished') return [String(snapshot.outcome)];
    if ('result' in snapshot && snapshot.result) return [snapshot.result.outcome];
    return page.isDead() ? ['reloaded'] : [snapshot.status];
  });
}
