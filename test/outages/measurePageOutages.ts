import fc from 'fast-check';
import type { FaultLaneSetup } from '../faults/createFaultLane.ts';
import type { OutageReport, OutageRuns } from './outageReport.ts';
import { openPageLane } from './pageLane.ts';
import { anyPageSchedule } from './pageSchedule.ts';
import { runPageJourney } from './runPageJourney.ts';

export async function measurePageOutages(
  { runs, seed, only }: OutageRuns,
  setup?: Omit<FaultLaneSetup, 'database'>,
): Promise<OutageReport> {
  const schedules = fc.sample(anyPageSchedule, { numRuns: runs, seed });
  const lane = await openPageLane(setup);
  const findings: OutageReport['findings'][number][] = [];
  let count = 0;
  for (const [at, schedule] of schedules.entries()) {
    if (only !== undefined && at !== only) continue;
    count += 1;
    for (const { kind, text } of await runPageJourney(lane, schedule)) {
      findings.push({ kind, text: `${text} (page schedule ${at}: ${JSON.stringify(schedule)})` });
    }
  }
  await lane.close();
  return { runs: count, findings };
}
