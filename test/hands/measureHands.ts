import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Finding } from './finding.ts';
import { openLane } from './openLane.ts';
import { plants } from './plants.ts';
import { runSequence, type SequenceReport } from './runSequence.ts';

export interface HandsReport {
  readonly seed: number;
  readonly runs: number;
  readonly done: readonly number[];
  readonly acts: number;
  readonly findings: readonly (Finding & { readonly at: number; readonly record: readonly string[] })[];
  readonly covered: readonly string[];
}

export interface HandsRuns {
  readonly runs: number;
  readonly seed: number;
  readonly only?: number | undefined;
  readonly lanes?: number;
  readonly progress?: string;
}

const fresh = (seed: number): HandsReport => ({ seed, runs: 0, done: [], acts: 0, findings: [], covered: [] });

export async function measureHands({ runs, seed, only, lanes = 1, progress }: HandsRuns): Promise<HandsReport> {
  let report = (progress && readProgress(progress)) || fresh(seed);
  const wanted = only === undefined ? Array.from({ length: runs }, (_, at) => at) : [only];
  const waiting = wanted.filter((at) => !report.done.includes(at));
  const work = async () => {
    const lane = await openLane();
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      const sequence = await runSequence(lane, { seed: report.seed, at });
      report = added(report, at, sequence);
      if (progress) writeProgress(progress, report);
    }
    await lane.close();
  };
  await Promise.all(Array.from({ length: lanes }, work));
  if (progress) rmSync(progress, { force: true });
  return report;
}

function added(report: HandsReport, at: number, { findings, record, covered }: SequenceReport): HandsReport {
  return {
    seed: report.seed,
    runs: report.runs + 1,
    done: [...report.done, at],
    acts: report.acts + record.length - 1,
    findings: [...report.findings, ...findings.map((finding) => ({ ...finding, at, record }))],
    covered: [...new Set([...report.covered, ...covered])].sort(),
  };
}

function readProgress(path: string): HandsReport | undefined {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

function writeProgress(path: string, report: HandsReport): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(report));
}

const MOST_TRIES = 8;

export async function missedPlants(
  seed: number,
  names: readonly string[] = Object.keys(plants),
): Promise<readonly string[]> {
  const missed: string[] = [];
  for (const name of names) if (!(await catches(name, seed))) missed.push(name);
  return missed;
}

async function catches(name: string, seed: number): Promise<boolean> {
  const plant = plants[name];
  if (!plant) return false;
  const lane = await openLane(plant);
  let isCaught = false;
  for (let at = 0; at < MOST_TRIES && !isCaught; at++) {
    const { findings } = await runSequence(lane, { seed, at, start: plant.start, acts: plant.acts });
    isCaught = findings.some(({ kind }) => plant.caughtAs.includes(kind));
  }
  await lane.close();
  return isCaught;
}
