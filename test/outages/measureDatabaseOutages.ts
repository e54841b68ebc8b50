import fc from 'fast-check';
import { openDatabaseLane } from './databaseLane.ts';
import { anyDatabaseSchedule } from './databaseSchedule.ts';
import type { OutageReport, OutageRuns } from './outageReport.ts';
import { runDatabaseSchedule } from './runDatabaseSchedule.ts';

export async function measureDatabaseOutages({ runs, seed, only }: OutageRuns): Promise<OutageReport> {
  const schedules = fc.sample(anyDatabaseSchedule, { numRuns: runs, seed });
  const lane = await openDatabaseLane();
  const findings: OutageReport['findings'][number][] = [];
  let count = 0;
  for (const [at, schedule] of schedules.entries()) {
    if (only !== undefined && at !== only) continue;
    count += 1;
    for (const { kind, text } of await runDatabaseSchedule(lane, schedule)) {
      findings.push({ kind, text: `${text} (database schedule ${at}: ${JSON.stringify(schedule)})` });
    }
  }
  await lane.close();
  return { runs: count, findings };
}
