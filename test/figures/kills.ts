import type { Figure, FigureFamily } from '../../scripts/figure.ts';
import type { Finding } from '../kills/history.ts';
import { killPlaces } from '../kills/killPlaces.ts';
import { type KillReport, measureKills } from '../kills/measureKills.ts';

const RUNS = 200;
const KEYS = 1_000;

const PLANTED = 2;
const PLACES =
  'the files of PGlite and of PostgreSQL, the write-ahead log, two dumps by pg_dump, the PostgreSQL log, and the server logs';

const promises: Readonly<Record<string, readonly Finding['kind'][]>> = {
  'acknowledged tokens that the server lost': ['lost'],
  'intent keys with two tokens or two secrets, and tokens without a request': ['duplicate'],
  'retries of an intent that returned a different token or secret': ['changed'],
  'revoked tokens that worked again, and wrong audit events': ['revived', 'audit'],
};

const kills: FigureFamily = {
  name: 'kills',
  async run({ runs = RUNS, seed = Date.now() % 1_000_000 }) {
    const report = await measureKills({ runs, seed, keys: KEYS });
    return [...killFigures(report, seed), raceFigure(report), ...storedFigures(report)];
  },
};

export default kills;

function killFigures({ pglite, postgres }: KillReport, seed: number): readonly Figure[] {
  const findings = [...pglite.findings, ...postgres.findings];
  for (const { kind, text } of findings) console.error(`${kind}: ${text}`);
  const [count, acknowledged] = [pglite.kills + postgres.kills, pglite.acknowledged + postgres.acknowledged];
  const where = `${pglite.kills} kills on PGlite and ${postgres.kills} on PostgreSQL, at ${killPlaces.length} places in the code`;
  return Object.entries(promises).map(([promise, kinds], index): Figure => {
    const value = findings.filter(({ kind }) => kinds.includes(kind)).length;
    const name = index === 0 ? `${promise}, of ${acknowledged} tokens: ${where}` : promise;
    return { name, value, bar: '0', ok: value === 0 && count > 0, seed, count };
  });
}

function raceFigure({ race }: KillReport): Figure {
  for (const text of race.wrong) console.error(text);
  const name =
    'intent keys without exactly one row and one secret, after 50 callers sent each key to 3 replicas at the same time';
  return { name, value: race.wrong.length, bar: '0', ok: race.wrong.length === 0, count: race.keys };
}

function storedFigures({ stored, planted, secrets }: KillReport): readonly Figure[] {
  const places = Object.keys(stored);
  for (const place of places) if (stored[place]) console.error(`${stored[place]} secrets are in the ${place}`);
  const value = Object.values(stored).reduce((sum, found) => sum + found, 0);
  const found = places.filter((place) => planted[place] === PLANTED).length;
  return [
    {
      name: `secrets and intent keys found in ${places.length} places: ${PLACES}`,
      value,
      bar: '0',
      ok: value === 0,
      count: secrets,
    },
    {
      name: 'of these places, those in which the search finds planted secrets',
      value: `${found} / ${places.length}`,
      bar: 'all',
      ok: found === places.length,
      count: places.length,
    },
  ];
}
