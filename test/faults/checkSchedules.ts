import fc from 'fast-check';
import { createRandom } from '../../packages/adapters/src/memory/createRandom.ts';
import { anySchedule } from './anySchedule.ts';
import type { FaultLane } from './createFaultLane.ts';
import { type Finding, runSchedule } from './runSchedule.ts';
import { type Scenario, scenarios } from './scenarios.ts';

export interface ScheduleCheck {
  readonly runs: number;
  readonly seed: number;
  readonly path?: string | undefined;
}

export interface ScheduleReport {
  readonly runs: number;
  /** By scenario and kind, such as `rotate gap`. */
  readonly findings: Partial<Record<`${Scenario} ${Finding['kind']}`, number>>;
  readonly scenarios: Partial<Record<Scenario, number>>;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly failure?: string;
}

export async function checkSchedules(lane: FaultLane, { runs, seed, path }: ScheduleCheck): Promise<ScheduleReport> {
  const findings: ScheduleReport['findings'] = {};
  const drawn: ScheduleReport['scenarios'] = {};
  const outcomes: Record<string, number> = {};
  let hasFailed = false;
  let count = 0;
  const anyScenario = fc.constantFrom(...scenarios);
  const property = fc.asyncProperty(anyScenario, anySchedule, fc.nat(), async (scenario, steps, jitter) => {
    const result = await runSchedule(lane, { scenario, steps }, createRandom(jitter));
    const texts = result.findings.map(({ kind, text }) => `${kind}: ${text}`);
    if (!hasFailed) {
      count += 1;
      drawn[scenario] = (drawn[scenario] ?? 0) + 1;
      for (const outcome of result.outcomes) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      for (const { kind } of result.findings) {
        const name = `${scenario} ${kind}` as const;
        findings[name] = (findings[name] ?? 0) + 1;
      }
    }
    hasFailed ||= texts.length > 0;
    if (texts.length > 0) throw new Error(texts.join('\n'));
  });
  const details = await fc.check(property, { numRuns: runs, seed, ...(path !== undefined && { path }) });
  const report = { runs: count, findings, scenarios: drawn, outcomes };
  if (!details.failed) return report;
  const [scenario, steps = []] = details.counterexample ?? [];
  const again = `pnpm figures faults --seed ${details.seed} --path ${details.counterexamplePath}`;
  const why = details.errorInstance instanceof Error ? details.errorInstance.message : 'it did not end';
  return { ...report, failure: `${why}\n  ${scenario}: ${steps.join(' > ')}\n  Again: ${again}` };
}
