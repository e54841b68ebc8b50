import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { packPackages } from './buildHost.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    packages: Readonly<Record<string, string>>;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'tokenwright-archives-'));
  project.provide('packages', await packPackages(folder));
  return () => rm(folder, { recursive: true, force: true });
}
