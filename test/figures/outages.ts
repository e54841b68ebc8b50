import type { Figure, FigureFamily } from '../../scripts/figure.ts';
import { measureDatabaseOutages } from '../outages/measureDatabaseOutages.ts';
import { measurePageOutages } from '../outages/measurePageOutages.ts';
import type { OutageReport } from '../outages/runInLanes.ts';

const RUNS = 200;

const BETWEEN_PAGE_AND_SERVER = 'page behind a proxy that breaks requests';
const BETWEEN_SERVER_AND_DATABASE = 'server with a PostgreSQL that fails';

const pagePromises = {
  'tokens that stay active without a saved secret': ['lost'],
  'duplicate active tokens of one intent': ['duplicate'],
  'false or missing messages': ['false sentence', 'robbed'],
  'journeys that never ended': ['standstill'],
};

const databasePromises = {
  'connections that never returned to the pool': ['lost client'],
  'recoveries that took 5 s or longer': ['late return'],
  'false responses, duplicates, errors without a code, and calls that never ended': [
    'untrue',
    'duplicate',
    'failure',
    'endless',
  ],
};

const outages: FigureFamily = {
  name: 'outages',
  async run({ runs = RUNS, seed = Date.now() % 1_000_000, path }) {
    const setup = { runs, seed, only: path === undefined ? undefined : Number(path) };
    const [page, database] = await Promise.all([measurePageOutages(setup), measureDatabaseOutages(setup)]);
    for (const { kind, text } of [...page.findings, ...database.findings]) console.error(`${kind}: ${text}`);
    return [
      ...figures(BETWEEN_PAGE_AND_SERVER, pagePromises, page, seed),
      ...figures(BETWEEN_SERVER_AND_DATABASE, databasePromises, database, seed),
    ];
  },
};

export default outages;

function figures(
  where: string,
  promises: Readonly<Record<string, readonly string[]>>,
  { runs, findings }: OutageReport,
  seed: number,
): readonly Figure[] {
  return Object.entries(promises).map(([promise, kinds]) => {
    const value = findings.filter(({ kind }) => kinds.includes(kind)).length;
    return { name: `${promise}: ${where}`, value, bar: '0', ok: value === 0 && runs > 0, seed, count: runs };
  });
}
