import { createTokenServer, openDatabase } from '@tokenwright/server';
import { Hono } from 'hono';
import { formsMigrations } from './forms/formsTables.ts';
import { onlyThisMachine } from './http/onlyThisMachine.ts';
import { pageRoutes } from './http/pageRoutes.ts';
import { problem } from './http/problem.ts';
import { refuseOtherSites } from './http/refuseOtherSites.ts';
import { securityHeaders } from './http/securityHeaders.ts';
import { createProductStore } from './product/createProductStore.ts';
import { productRoutes } from './product/productRoutes.ts';
import { seedMountly } from './seeding/seedMountly.ts';
import { createSessions } from './session/createSessions.ts';
import { sessionRoutes } from './session/sessionRoutes.ts';
import { principalOf } from './tokens/principalOf.ts';
import { tokenSetup } from './tokens/tokenSetup.ts';

export interface MountlySetup {
  readonly origins: readonly string[];
  readonly pagesFolder: string;
  readonly serverKey: string;
  /** A PostgreSQL connection string. Has priority over the folder. */
  readonly databaseUrl?: string | undefined;
  /** A folder for PGlite. If omitted, Mountly keeps the data in memory. */
  readonly databaseFolder?: string | undefined;
}

export interface Mountly {
  fetch(request: Request): Response | Promise<Response>;
  close(): Promise<void>;
}

export async function createMountly(setup: MountlySetup): Promise<Mountly> {
  const { serverKey, databaseUrl, databaseFolder } = setup;
  const database = await openDatabase({ url: databaseUrl, folder: databaseFolder, migrations: [formsMigrations] });
  try {
    await seedMountly(database, serverKey, new Date());
  } catch (error) {
    await database.close();
    throw error;
  }
  const sessions = createSessions(serverKey);
  const tokens = createTokenServer({
    ...tokenSetup(database, serverKey),
    authenticate: async (request) => {
      const member = await sessions.memberOf(request);
      return member ? principalOf(member) : null;
    },
  });
  const store = createProductStore(database);
  const app = new Hono();
  app.use(securityHeaders, onlyThisMachine(setup.origins));
  for (const path of ['/api/*', '/v1/*', '/openapi.json']) app.all(path, ({ req }) => tokens.fetch(req.raw));
  app.use('/app-api/*', refuseOtherSites(setup.origins));
  app.route('/app-api/session', sessionRoutes(sessions, store));
  app.route('/app-api/forms', productRoutes(sessions, store));
  app.all('/app-api/*', () => problem(404, 'This address does not exist.'));
  app.route('/', pageRoutes(setup.pagesFolder, sessions));
  app.onError((error) => {
    console.error(error);
    return problem(500, 'Mountly failed and changed no data. Try again in a moment.');
  });
  return { fetch: (request) => app.fetch(request), close: () => tokens.close() };
}
