import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import type { MutatedArea } from './mutatedAreas.ts';

/** One change to one line, and whether a test noticed. */
export interface Mutation {
  /** `packages/core/src/wizard/finish.ts: left: true → left: false`, with white space folded. */
  readonly name: string;
  readonly line: number;
  readonly noticed: boolean;
}

/** Changes each line of an area in every way that Stryker knows, and runs the tests that reach it. Takes minutes. */
export async function mutateArea({ mutate }: MutatedArea): Promise<readonly Mutation[]> {
  const results = await new Stryker({
    mutate: [...mutate],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/mutation/vitest.config.ts' },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    timeoutMS: 10_000,
    tempDirName: join(tmpdir(), 'tokenwright-mutation'),
    ignorePatterns: ['/docs', '/stories', 'dist', '.data'],
    // Stryker would rewrite tsconfig files through an API that TypeScript 7 does not have; the tests need none.
    tsconfigFile: 'none',
    reporters: [],
    logLevel: 'warn' as never,
  }).runMutationTest();
  return results.filter(({ status }) => !UNCOUNTED.includes(status)).map(mutationOf);
}

/** A change that does not compile, or that was left out, says nothing about the tests. */
const UNCOUNTED: readonly string[] = ['CompileError', 'RuntimeError', 'Ignored'];

type Result = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

function mutationOf({ fileName, location, replacement = '', status }: Result): Mutation {
  const { start, end } = location;
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line, end.line + 1);
  lines[lines.length - 1] = (lines.at(-1) ?? '').slice(0, end.column);
  lines[0] = (lines[0] ?? '').slice(start.column);
  const change = `${folded(lines.join('\n'))} → ${folded(replacement)}`;
  return {
    name: `${relative(process.cwd(), fileName)}: ${change}`,
    line: start.line,
    noticed: status === 'Killed' || status === 'Timeout',
  };
}

function folded(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
