import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { runChecks } from './check.ts';
import { ensurePrograms, type ProgramName } from './ensurePrograms.ts';
import { runCommand } from './runCommand.ts';
import { addTallies, endWith, type Tally } from './tally.ts';

interface Outcome extends Tally {
  readonly notes?: readonly string[];
}

interface Part {
  /** Whether `pnpm test` runs it only if named. */
  readonly onlyByName?: true;
  readonly needs: readonly ProgramName[];
  /** @param filters test files, folders or vitest's flags; empty for all */
  readonly run: (filters: readonly string[]) => Promise<Outcome>;
}

const SLOW_SECONDS = 30;

const parts: Record<string, Part> = {
  check: { needs: [], run: () => runChecks() },
  unit: { needs: [], run: (filters) => runProject('unit', filters) },
  views: { needs: ['chromium'], run: (filters) => runProject('views*', filters) },
  stories: { needs: ['chromium'], run: (filters) => runProject('stories*', filters) },
  product: { needs: ['chromium', 'postgres'], run: (filters) => runProject('product*', filters) },
  slow: { needs: ['chromium', 'postgres'], run: (filters) => runProject('slow*', filters), onlyByName: true },
  apps: {
    needs: ['chromium', 'postgres', 'firefox', 'webkit'],
    run: (filters) => runProject('apps', filters),
    onlyByName: true,
  },
};

const given = process.argv.slice(2);
const names = given.includes('all') ? Object.keys(parts) : given.filter((argument) => parts[argument]);
const filters = given.filter((argument) => !parts[argument] && argument !== 'all');
const namesOnlyTests = (index: number): boolean => ['-t', '--testNamePattern'].includes(filters[index - 1] ?? '');
const unknown = filters.filter((filter, at) => !filter.startsWith('-') && !namesOnlyTests(at) && !existsSync(filter));
if (unknown.length > 0) {
  console.error(
    `There is no part and no file ${unknown.join(', ')}. The parts are ${Object.keys(parts).join(', ')}, or all.`,
  );
  process.exitCode = 1;
} else if (filters.length > 0 && (names.length !== 1 || names[0] === 'check')) {
  console.error('Name the part that runs the file: pnpm test unit packages/core/src/token/secret.test.ts');
  process.exitCode = 1;
} else {
  const wanted = names.length > 0 ? names : Object.keys(parts).filter((name) => !parts[name]?.onlyByName);
  await runParts(
    wanted.flatMap((name) => (parts[name] ? [{ name, ...parts[name] }] : [])),
    filters,
  );
}

async function runParts(wanted: readonly (Part & { name: string })[], filters: readonly string[]): Promise<void> {
  const missing = await ensurePrograms([...new Set(wanted.flatMap(({ needs }) => needs))]);
  const outcomes: Outcome[] = [];
  const lines: string[] = [];
  for (const { name, needs, run } of wanted) {
    console.log(`\n# ${name}\n`);
    const start = performance.now();
    const lacks = needs.filter((program) => missing.includes(program));
    const { notes = [], ...tally } = lacks.length > 0 ? lacking(lacks) : await run(filters);
    const seconds = Math.round((performance.now() - start) / 1000);
    lines.push(`${name.padEnd(8)} ${tally.passed} passed, ${tally.failed} failed in ${seconds} s`, ...notes);
    outcomes.push(tally);
  }
  console.log(`\n${lines.join('\n')}\n`);
  endWith(addTallies(outcomes));
}

function lacking(programs: readonly ProgramName[]): Outcome {
  return { passed: 0, failed: 1, notes: [`  FAILED, because this machine lacks ${programs.join(' and ')}`] };
}

async function runProject(project: string, filters: readonly string[]): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'tokenwright-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { ok } = await runCommand('vitest', ['run', `--project=${project}`, ...reporters, ...filters], {
    print: 'show',
  });
  const tally = await readReport(report);
  await rm(folder, { recursive: true, force: true });
  return ok || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

async function readReport(path: string): Promise<Outcome> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (!text) return { passed: 0, failed: 1 };
  const report: { numPassedTests: number; numFailedTests: number; testResults: FileResult[] } = JSON.parse(text);
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    notes: [...unloaded.map(({ name }) => `  FAILED ${relative('.', name)}`), ...notesOn(report.testResults)],
  };
}

interface FileResult {
  readonly name: string;
  readonly status: string;
  /** Milliseconds since the epoch. */
  readonly startTime: number;
  readonly endTime: number;
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
}

function notesOn(files: readonly FileResult[]): readonly string[] {
  const failed = files.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => `  FAILED ${relative('.', name)}: ${fullName}`),
  );
  const slow = files
    .map(({ name, startTime, endTime }) => ({ name, seconds: Math.round((endTime - startTime) / 1000) }))
    .filter(({ seconds }) => seconds >= SLOW_SECONDS)
    .sort((one, other) => other.seconds - one.seconds)
    .map(({ name, seconds }) => `  ${seconds} s ${relative('.', name)}`);
  return [...failed, ...slow];
}
