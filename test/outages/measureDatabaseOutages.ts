import fc from 'fast-check';
import { openDatabaseLane } from './databaseLane.ts';
import { anyDatabaseSchedule } from './databaseSchedule.ts';
import { runDatabaseSchedule } from './runDatabaseSchedule.ts';
import { type OutageReport, type OutageRuns, runInLanes } from './runInLanes.ts';

export async function measureDatabaseOutages({ runs, seed, only }: OutageRuns): Promise<OutageReport> {
  const schedules = fc.sample(anyDatabaseSchedule, { numRuns: runs, seed });
  const [open, run] = [openDatabaseLane, runDatabaseSchedule];
  return runInLanes({ name: 'database', seed, schedules, only, lanes: 4, open: () => open(), run });
}
