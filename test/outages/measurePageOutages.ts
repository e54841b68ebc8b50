import fc from 'fast-check';
import type { FaultLaneSetup } from '../faults/createFaultLane.ts';
import { openPageLane } from './pageLane.ts';
import { anyPageSchedule } from './pageSchedule.ts';
import { type OutageReport, type OutageRuns, runInLanes } from './runInLanes.ts';
import { runPageJourney } from './runPageJourney.ts';

export async function measurePageOutages(
  { runs, seed, only }: OutageRuns,
  setup?: Omit<FaultLaneSetup, 'database'>,
): Promise<OutageReport> {
  const schedules = fc.sample(anyPageSchedule, { numRuns: runs, seed });
  const open = () => openPageLane(setup);
  return runInLanes({ name: 'page', seed, schedules, only, lanes: 3, open, run: runPageJourney });
}
