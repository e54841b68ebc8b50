import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from './check.ts';
import { ensurePrograms, type ProgramName } from './ensurePrograms.ts';
import { runCommand } from './runCommand.ts';
import { addTallies, endWith, type Tally } from './tally.ts';

interface Part {
  readonly needs: readonly ProgramName[];
  readonly run: () => Promise<Tally>;
}

const parts: Record<string, Part> = {
  check: { needs: [], run: runChecks },
  unit: { needs: [], run: () => runProject('unit') },
  views: { needs: ['chromium'], run: () => runProject('views*') },
  stories: { needs: ['chromium'], run: () => runProject('stories*') },
  product: { needs: ['chromium', 'postgres'], run: () => runProject('product') },
};

const unknown = process.argv.slice(2).filter((name) => !parts[name]);
if (unknown.length > 0) {
  console.error(`No part is called ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`);
  process.exitCode = 1;
} else {
  const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts);
  await runParts(wanted.flatMap((name) => (parts[name] ? [{ name, ...parts[name] }] : [])));
}

async function runParts(wanted: readonly (Part & { name: string })[]): Promise<void> {
  const ready = await ensurePrograms([...new Set(wanted.flatMap(({ needs }) => needs))]);
  if (!ready) return endWith({ passed: 0, failed: 1 });
  const tallies: Tally[] = [];
  const lines: string[] = [];
  for (const { name, run } of wanted) {
    console.log(`\n# ${name}\n`);
    const start = performance.now();
    const tally = await run();
    const seconds = Math.round((performance.now() - start) / 1000);
    lines.push(`${name.padEnd(8)} ${tally.passed} passed, ${tally.failed} failed in ${seconds} s`);
    tallies.push(tally);
  }
  console.log(`\n${lines.join('\n')}\n`);
  endWith(addTallies(tallies));
}

async function runProject(project: string): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'tokenwright-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { ok } = await runCommand('vitest', ['run', `--project=${project}`, ...reporters], { print: 'show' });
  const tally = await readReport(report);
  await rm(folder, { recursive: true, force: true });
  return ok || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

/** A file that could not be loaded holds no test, and counts as one that failed. */
async function readReport(path: string): Promise<Tally> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (!text) return { passed: 0, failed: 1 };
  const report: { numPassedTests: number; numFailedTests: number; testResults: FileResult[] } = JSON.parse(text);
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

interface FileResult {
  readonly status: string;
  readonly assertionResults: readonly unknown[];
}
