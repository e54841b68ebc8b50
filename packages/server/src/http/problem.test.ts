import { expect, test, vi } from 'vitest';
import { Problem } from './problem.ts';
import { problemOf } from './problemOf.ts';

test('sends a problem from another copy of the package unchanged', async () => {
  vi.resetModules();
  const copy = await import('./problem.ts');
  const problem = new copy.Problem('forbidden', { detail: 'Outside the scope.' });

  expect(copy.Problem).not.toBe(Problem);
  expect(problemOf(problem).status).toBe(403);
});
