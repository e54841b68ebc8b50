import { checkTokenApi } from '../../packages/adapters/src/contract/checkTokenApi.ts';
import { contractChecks } from '../../packages/adapters/src/contract/contractChecks.ts';
import { contractMutants } from '../../packages/adapters/test/contract/contractMutants.ts';
import { memorySubject } from '../../packages/adapters/test/contract/memorySubject.ts';
import { cookbookSubjects } from '../../packages/adapters/test/cookbook/cookbookSubjects.ts';
import type { Figure, FigureFamily } from '../../scripts/figure.ts';
import { restSubject } from '../restSubject.ts';

const contract: FigureFamily = {
  name: 'contract',
  run: async () => [await mutants(), await rightAdapters()],
};

export default contract;

async function mutants(): Promise<Figure> {
  let caught = 0;
  for (const { wrong, caughtBy, subject } of contractMutants) {
    const { problems } = await checkTokenApi(subject, [caughtBy]);
    if (problems.some(({ check }) => check === caughtBy)) caught += 1;
    else console.log(`contract: ${caughtBy} lets an adapter pass that ${wrong}`);
  }
  const all = contractMutants.length;
  return {
    name: 'faulty adapters that the expected check of the suite finds',
    value: `${caught} / ${all}`,
    bar: 'all',
    ok: caught === all,
    count: all,
  };
}

async function rightAdapters(): Promise<Figure> {
  const { subject: rest, close } = await restSubject();
  const right = {
    'memory, replays-secret': () => memorySubject({ idempotency: 'replays-secret' }),
    'memory, replays-id': () => memorySubject({ idempotency: 'replays-id' }),
    'memory, none': () => memorySubject({ idempotency: 'none' }),
    'rest, before the server': rest,
    ...Object.fromEntries(cookbookSubjects.map(({ name, subject }) => [`cookbook, ${name}`, subject])),
  };
  let found = 0;
  for (const [name, subject] of Object.entries(right)) {
    const { problems } = await checkTokenApi(subject);
    for (const { check, message } of problems) console.log(`contract: ${name}: ${check}: ${message}`);
    found += problems.length;
  }
  await close();
  const count = Object.keys(right).length * contractChecks.length;
  return {
    name: 'problems that the suite reports for correct adapters',
    value: found,
    bar: '0',
    ok: found === 0,
    count,
  };
}
