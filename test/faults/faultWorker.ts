import { openDatabase } from '@tokenwright/server';
import { checkSchedules, type ScheduleCheck } from './checkSchedules.ts';
import { createFaultLane } from './createFaultLane.ts';

process.once('message', async (check: ScheduleCheck) => {
  const lane = await createFaultLane({ database: await openDatabase() });
  const report = await checkSchedules(lane, check);
  await lane.close();
  process.send?.(report, () => process.disconnect());
});
