import type { Step } from './anySchedule.ts';
import type { FaultLane } from './createFaultLane.ts';
import { createPerson, type Person } from './createPerson.ts';
import { findingsOf } from './findingsOf.ts';

export interface ScheduleResult {
  readonly findings: readonly Finding[];
  readonly outcomes: readonly string[];
}

export interface Finding {
  readonly kind: 'lost' | 'duplicate' | 'unreachable' | 'untrue' | 'robbed' | 'standstill';
  readonly text: string;
}

const PAST_THE_WINDOW = 16 * 60_000;

export async function runSchedule(
  lane: FaultLane,
  schedule: readonly Step[],
  random: () => number,
): Promise<ScheduleResult> {
  const person = createPerson(lane, random);
  for (const step of schedule) await person.take(step);
  const standstill = await person.rest();
  const findings = [
    ...(standstill ? [{ kind: 'standstill', text: standstill } as const] : []),
    ...(await findingsOf(lane, person, () => lane.clock.pass(PAST_THE_WINDOW))),
  ];
  for (const page of person.pages) page.die();
  return { findings, outcomes: outcomesOf(person) };
}

function outcomesOf({ pages }: Person): readonly string[] {
  return pages.flatMap(({ wizard, isDead }) => {
    const snapshot = wizard.getSnapshot();
    if (snapshot.status === 'finished') return [String(snapshot.outcome)];
    return isDead() ? ['reloaded'] : [snapshot.status];
  });
}
