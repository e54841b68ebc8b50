import { randomBytes } from 'node:crypto';
import { createTokenServer, type Database, openDatabase, type TokenServer } from '@tokenwright/server';
import { formsResources } from '../../packages/dashboard/src/server/forms/formsResources.ts';
import { formsMigrations } from '../../packages/dashboard/src/server/forms/formsTables.ts';
import { insertForms } from '../../packages/dashboard/src/server/forms/insertForms.ts';
import type { Figure, FigureFamily } from '../../scripts/figure.ts';
import { startPostgres } from '../startPostgres.ts';

const FORMS = 100_000;
const TIMES = 20;
const AT_ONCE = 200;
const AWHILE = 15_000;

const searches = {
  'first page of all': 'limit=20',
  'a word that half of them have': 'limit=20&query=survey',
  'a word that one has': 'limit=20&query=99%20998',
  'a word that none has': 'limit=20&query=zeppelin',
  'one by its id': 'limit=20&query=frm_77777',
  'a page from the middle': 'limit=20&cursor=frm_50001',
} as const;

const resources: FigureFamily = {
  name: 'resources',
  async run({ runs = TIMES }) {
    const postgres = await startPostgres({ durable: true });
    try {
      return [
        ...(await measured('PGlite', await openDatabase({ migrations: [formsMigrations] }), runs)),
        ...(await measured(
          'PostgreSQL',
          await openDatabase({ url: postgres.url, migrations: [formsMigrations] }),
          runs,
        )),
      ];
    } finally {
      await postgres.stop();
    }
  },
};

export default resources;

async function measured(store: string, database: Database, runs: number): Promise<Figure[]> {
  try {
    await insertForms(database, [{ id: 'w', name: 'Workspace', members: [], forms: manyForms() }]);
    const server = serverOn(database);
    const figures: Figure[] = [];
    for (const [name, query] of Object.entries(searches)) {
      const took = await median(runs, () => get(server, `/api/resources/forms?${query}`));
      figures.push(figure(`${store}, ${FORMS.toLocaleString('en')} forms: ${name}`, took, AT_ONCE, runs));
    }
    const took = await median(1, () => create(server));
    figures.push(figure(`${store}: a token for all ${FORMS.toLocaleString('en')} that exist now`, took, AWHILE, 1));
    return figures;
  } finally {
    await database.close();
  }
}

function figure(name: string, value: number, most: number, count: number): Figure {
  return { name, value, unit: 'ms', bar: `≤ ${most.toLocaleString('en')} ms`, ok: value <= most, count };
}

function manyForms() {
  const createdAt = new Date('2026-01-01T00:00:00Z');
  return Array.from({ length: FORMS }, (_, index) => ({
    id: `frm_${index}`,
    name: `${index % 2 ? 'Survey' : 'Booking'} ${Math.floor(index / 1000)} ${String(index % 1000).padStart(3, '0')}`,
    createdAt,
  }));
}

function serverOn(database: Database): TokenServer {
  return createTokenServer({
    database,
    serverKey: randomBytes(32).toString('base64'),
    tokenPrefix: 'mtl',
    authenticate: () => ({ workspaceId: 'w', memberId: 'ada', memberName: 'Ada' }),
    options: () => ({
      groups: [
        { id: 'g', label: 'G', permissions: [{ id: 'p', label: 'P', levels: [{ id: 'read', label: 'Read' }] }] },
      ],
      tokenTypes: [
        {
          id: 'scoped',
          label: 'Scoped',
          resources: { type: 'forms', label: 'forms', modes: ['selected', 'all-current'] },
        },
      ],
      expirations: { presets: [7] },
    }),
    rateLimit: false,
    resources: formsResources(database),
    log: () => undefined,
  });
}

async function get(server: TokenServer, path: string): Promise<void> {
  const response = await server.fetch(new Request(`http://app.test${path}`));
  await response.text();
  if (response.status !== 200) throw new Error(`${path} returned ${response.status}, so its time can't be measured.`);
}

async function create(server: TokenServer): Promise<void> {
  const body = {
    name: `All ${randomBytes(4).toString('hex')}`,
    permissions: [{ permission: 'p', level: 'read' }],
    tokenType: 'scoped',
    resources: { mode: 'all-current' },
    expiration: { days: 7 },
  };
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': randomBytes(32).toString('hex'),
    'x-tokenwright': '1',
    origin: 'http://app.test',
  };
  const request = new Request('http://app.test/api/tokens', { method: 'POST', headers, body: JSON.stringify(body) });
  const response = await server.fetch(request);
  const answer = await response.text();
  if (response.status !== 201)
    throw new Error(`The server created no token, and returned ${response.status}: ${answer}`);
}

async function median(times: number, act: () => Promise<void>): Promise<number> {
  const took: number[] = [];
  if (times > 1) await act();
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    await act();
    took.push(performance.now() - start);
  }
  return took.sort((left, right) => left - right)[Math.floor(times / 2)] ?? Number.NaN;
}
