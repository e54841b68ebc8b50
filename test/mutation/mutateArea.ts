import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import type { MutatedArea } from './mutatedAreas.ts';

export interface Mutation {
  readonly name: string;
  readonly line: number;
  /** `overdue`: the tests timed out, which counts as noticed. */
  readonly end: 'noticed' | 'overdue' | 'unnoticed';
}

export async function mutateArea({ mutate }: MutatedArea, seed: number): Promise<readonly Mutation[]> {
  process.env.MUTATION_SEED = String(seed);
  const results = await new Stryker({
    mutate: [...mutate],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/mutation/vitest.config.ts' },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    timeoutMS: 60_000,
    dryRunTimeoutMinutes: 30,
    // Databases left open by changed code would fill the runner's memory.
    maxTestRunnerReuse: 50,
    tempDirName: join(tmpdir(), 'tokenwright-mutation'),
    ignorePatterns: ['/docs', '/stories', 'dist', '.data'],
    // Stryker would rewrite tsconfig files with an API that TypeScript 7 does not have.
    tsconfigFile: 'none',
    reporters: [],
    logLevel: 'error' as never,
  }).runMutationTest();
  return results.filter(({ status }) => !UNCOUNTED.includes(status)).map(mutationOf);
}

const UNCOUNTED: readonly string[] = ['CompileError', 'RuntimeError', 'Ignored'];

const ENDS: Readonly<Record<string, Mutation['end']>> = { Killed: 'noticed', Timeout: 'overdue' };

type Result = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

function mutationOf({ fileName, location, replacement = '', status }: Result): Mutation {
  const { start, end } = location;
  const lines = readFileSync(fileName, 'utf8').split('\n');
  const [first = '', last = ''] = [lines[start.line - 1], lines[end.line - 1]];
  const before = first.slice(0, start.column - 1);
  const after = last.slice(end.column - 1);
  const whole = [...lines.slice(start.line - 1, end.line - 1), last.slice(0, end.column - 1)].join('\n');
  const change = `⟦${folded(whole.slice(before.length))} → ${folded(replacement)}⟧`;
  return {
    name: `${relative(process.cwd(), fileName)}: ${before.trimStart()}${change}${after}`,
    line: start.line,
    end: ENDS[status] ?? 'unnoticed',
  };
}

function folded(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
