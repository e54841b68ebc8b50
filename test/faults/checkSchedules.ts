import fc from 'fast-check';
import { createRandom } from '../../packages/adapters/src/memory/createRandom.ts';
import { anySchedule } from './anySchedule.ts';
import type { FaultLane } from './createFaultLane.ts';
import { type Finding, runSchedule } from './runSchedule.ts';

export interface ScheduleCheck {
  readonly runs: number;
  readonly seed: number;
  readonly path?: string | undefined;
}

export interface ScheduleReport {
  readonly runs: number;
  readonly findings: Partial<Record<Finding['kind'], number>>;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly failure?: string;
}

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
