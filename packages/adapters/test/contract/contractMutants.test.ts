import { expect, it } from 'vitest';
import { checkTokenApi } from '../../src/contract/checkTokenApi.ts';
import { contractChecks } from '../../src/contract/contractChecks.ts';
import { contractMutants } from './contractMutants.ts';

it.each(contractMutants)('$caughtBy catches an adapter that $wrong', async ({ subject, caughtBy }) => {
  const { problems } = await checkTokenApi(subject, [caughtBy]);
  expect(problems).toEqual([
    { check: caughtBy, culprit: expect.any(String), message: expect.stringMatching(/^(?!The check could not run)/) },
  ]);
});

it('every check has a faulty adapter that makes it fail', () => {
  const caught = new Set(contractMutants.map(({ caughtBy }) => caughtBy));
  expect(contractChecks.map(({ name }) => name).filter((name) => !caught.has(name))).toEqual([]);
});
