import fc from 'fast-check';
import { createRandom } from '../../packages/adapters/src/memory/createRandom.ts';
import { anySchedule } from './anySchedule.ts';
import type { FaultLane } from './createFaultLane.ts';
import { type Finding, runSchedule } from './runSchedule.ts';

export interface ScheduleCheck {
  readonly runs: number;
  readonly seed: number;
  /** Where in the run of this seed a failure was, as it was printed; only that is run. */
  readonly path?: string | undefined;
}

export interface ScheduleReport {
  /** How many schedules were gone through. */
  readonly runs: number;
  /** What was found, until the first schedule that failed. */
  readonly findings: Partial<Record<Finding['kind'], number>>;
  /** How often an attempt ended in each way. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** The shortest schedule that still fails, and how to see it again. */
  readonly failure?: string;
}

/** Draws schedules and goes through them on a lane, until one fails; that one is made as short as it can be. */
export async function checkSchedules(lane: FaultLane, { runs, seed, path }: ScheduleCheck): Promise<ScheduleReport> {
  const findings: Partial<Record<Finding['kind'], number>> = {};
  const outcomes: Record<string, number> = {};
  let hasFailed = false;
  let count = 0;
  const property = fc.asyncProperty(anySchedule, fc.nat(), async (schedule, jitter) => {
    const result = await runSchedule(lane, schedule, createRandom(jitter));
    const texts = result.findings.map(({ kind, text }) => `${kind}: ${text}`);
    if (!hasFailed) {
      count += 1;
      for (const outcome of result.outcomes) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      for (const { kind } of result.findings) findings[kind] = (findings[kind] ?? 0) + 1;
    }
    hasFailed ||= texts.length > 0;
    if (texts.length > 0) throw new Error(texts.join('\n'));
  });
  const details = await fc.check(property, { numRuns: runs, seed, ...(path !== undefined && { path }) });
  const report = { runs: count, findings, outcomes };
  if (!details.failed) return report;
  const [schedule = []] = details.counterexample ?? [];
  const again = `pnpm figures faults --seed ${details.seed} --path ${details.counterexamplePath}`;
  const why = details.errorInstance instanceof Error ? details.errorInstance.message : 'it did not end';
  return { ...report, failure: `${why}\n  ${schedule.join(' > ')}\n  Again: ${again}` };
}
