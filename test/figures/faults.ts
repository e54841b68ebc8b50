import type { Figure, FigureFamily } from '../../scripts/figure.ts';
import { measureFaults } from '../faults/measureFaults.ts';
import type { Finding } from '../faults/runSchedule.ts';

const RUNS = 10_000;

const promises: Readonly<Record<string, readonly Finding['kind'][]>> = {
  'lost secrets: tokens that stay active without a saved secret': ['lost'],
  'duplicate live tokens of one intent': ['duplicate'],
  'statuses and transitions missing from the exploration of the machine': ['unreachable'],
  'revoked tokens whose secret the user had saved, without a message': ['robbed'],
  'outcomes that contradict the database, attempts without an outcome': ['untrue', 'standstill'],
};

const faults: FigureFamily = {
  name: 'faults',
  async run({ runs = RUNS, seed = Date.now() % 1_000_000, path }) {
    const report = await measureFaults({ runs, seed, path });
    if (report.failure) console.error(report.failure);
    return Object.entries(promises).map(([name, kinds]): Figure => {
      const value = kinds.reduce((sum, kind) => sum + (report.findings[kind] ?? 0), 0);
      return { name, value, bar: '0', ok: value === 0 && report.runs > 0, seed, count: report.runs };
    });
  },
};

export default faults;
