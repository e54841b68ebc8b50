import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ScheduleCheck, ScheduleReport } from './checkSchedules.ts';

const WORKERS = 2;

const worker = fileURLToPath(new URL('faultWorker.ts', import.meta.url));

export async function measureFaults({ runs, seed, path }: ScheduleCheck): Promise<ScheduleReport> {
  const shares = path === undefined ? WORKERS : 1;
  const reports = await Promise.all(
    Array.from({ length: shares }, (_, index) => {
      const share = Math.floor((runs + index) / shares);
      return run({ runs: share, seed: seed + index, path });
    }),
  );
  return reports.reduce((sum, report) => ({
    runs: sum.runs + report.runs,
    findings: added(sum.findings, report.findings),
    scenarios: added(sum.scenarios, report.scenarios),
    outcomes: added(sum.outcomes, report.outcomes) as Record<string, number>,
    ...((sum.failure ?? report.failure) && { failure: [sum.failure, report.failure].filter(Boolean).join('\n') }),
  }));
}

function run(check: ScheduleCheck): Promise<ScheduleReport> {
  return new Promise((resolve, reject) => {
    const child = fork(worker, {
      execArgv: ['--conditions=tokenwright-source'],
      // The schedules constantly trigger the developer warnings.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    child.once('message', (report) => resolve(report as ScheduleReport));
    child.once('exit', (code) =>
      reject(new Error(`A worker exited with code ${code} before it had run all of its schedules.`)),
    );
    child.send(check);
  });
}

function added(
  one: Partial<Record<string, number>>,
  other: Partial<Record<string, number>>,
): Partial<Record<string, number>> {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...names].map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)]));
}
