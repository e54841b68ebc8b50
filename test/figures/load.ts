import { openDatabase } from '@tokenwright/server';
import type { Figure, FigureFamily } from '../../scripts/figure.ts';
import { LISTED } from '../load/fillTokens.ts';
import { type LoadFigures, measureLoad } from '../load/measureLoad.ts';
import { sequentialScans } from '../load/sequentialScans.ts';
import { startPostgres } from '../startPostgres.ts';

const RUNS = 100;
const AT_ONCE = 50;

const load: FigureFamily = {
  name: 'load',
  async run({ runs = RUNS }) {
    return [...(await onPostgres(runs)), ...(await onPglite(runs))];
  },
};

export default load;

async function onPostgres(runs: number): Promise<Figure[]> {
  const [postgres, other] = [await startPostgres({ durable: true }), await startPostgres({ durable: true })];
  const [database, single] = [await openDatabase({ url: postgres.url }), await openDatabase({ url: other.url })];
  let scans: Figure[] = [];
  try {
    const onListed = async () => {
      const { lists, plans } = await sequentialScans(postgres);
      const ok = lists.length === 0 && plans > 0;
      const name = `of these lists, those that read every row of the table, in ${plans} query plans, on PostgreSQL`;
      scans = [{ name, value: lists.join(', ') || 0, bar: '0', ok, count: plans }];
    };
    const measured = await measureLoad(database, single, { sizes: [1, 1_000, LISTED, 1_000_000], runs, onListed });
    return [...figures('PostgreSQL', measured, runs), ...scans];
  } finally {
    await Promise.all([database.close(), single.close()]);
    await Promise.all([postgres.stop(), other.stop()]);
  }
}

async function onPglite(runs: number): Promise<Figure[]> {
  const [database, single] = [await openDatabase(), await openDatabase()];
  try {
    return figures('PGlite', await measureLoad(database, single, { sizes: [1, 1_000, LISTED], runs }), runs);
  } finally {
    await Promise.all([database.close(), single.close()]);
  }
}

function figures(store: string, { verify, create, lists }: LoadFigures, count: number): Figure[] {
  const within = (name: string, value: number): Figure => {
    return {
      name: `${name}, on ${store}: p95 of the time`,
      value,
      unit: 'ms',
      bar: `≤ ${AT_ONCE} ms`,
      ok: value <= AT_ONCE,
      count,
    };
  };
  const flat = [...verify].slice(1).map(([size, { median, beside }]): Figure => {
    const value = median / beside;
    const name = `checking a secret among ${number(size)} tokens, on ${store}: median time, compared with 1 token`;
    return { name, value, unit: '×', bar: '≤ 1.5 ×', ok: value <= 1.5, count };
  });
  return [
    ...flat,
    ...[...verify].map(([size, { p95 }]) => within(`checking a secret among ${tokens(size)}`, p95)),
    ...[...create].map(([size, p95]) => within(`creating a token with ${tokens(size)} stored`, p95)),
    ...[...lists].map(([name, p95]) => within(`listing ${tokens(LISTED)}, ${name}`, p95)),
  ];
}

function tokens(count: number): string {
  return count === 1 ? '1 token' : `${number(count)} tokens`;
}

function number(count: number): string {
  return count.toLocaleString('en');
}
