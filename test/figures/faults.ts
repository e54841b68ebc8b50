import type { Figure, FigureFamily } from '../../scripts/figure.ts';
import type { ScheduleReport } from '../faults/checkSchedules.ts';
import { measureFaults } from '../faults/measureFaults.ts';
import type { Finding } from '../faults/runSchedule.ts';
import { type Scenario, scenarios } from '../faults/scenarios.ts';

const RUNS = 10_000;

const promises: Readonly<Record<string, readonly Finding['kind'][]>> = {
  'lost secrets, lost edits, and working secrets that the user never saw': ['lost', 'unseen'],
  'moments without a working saved secret, unless the user chose an overlap of 0': ['gap'],
  'duplicate tokens, secrets, or edits of one intent': ['duplicate'],
  'saved secrets that stopped working without a message to the user': ['robbed'],
  'messages and outcomes that contradict the database, and attempts that never ended': ['untrue', 'standstill'],
  'statuses and transitions that the exploration of the machine didn’t find': ['unreachable'],
};

const faults: FigureFamily = {
  name: 'faults',
  async run({ runs = RUNS, seed = Date.now() % 1_000_000, path }) {
    const report = await measureFaults({ runs, seed, path });
    if (report.failure) console.error(report.failure);
    const named = (scenario: Scenario, name: string) => `${scenario}: ${name}`;
    return scenarios.flatMap((scenario) =>
      Object.entries(promises).map(([name, kinds]): Figure => {
        const value = foundIn(report, scenario, kinds);
        const count = report.scenarios[scenario] ?? 0;
        return { name: named(scenario, name), value, bar: '0', ok: value === 0 && count > 0, seed, count };
      }),
    );
  },
};

export default faults;

function foundIn({ findings }: ScheduleReport, scenario: Scenario, kinds: readonly Finding['kind'][]): number {
  return kinds.reduce((sum, kind) => sum + (findings[`${scenario} ${kind}`] ?? 0), 0);
}
