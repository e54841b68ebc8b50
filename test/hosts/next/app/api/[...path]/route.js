import { createTokenServer, defineCatalogue, openDatabase } from '@tokenwright/server';

const levels = [
  { id: 'read', label: 'Read' },
  { id: 'write', label: 'Write' },
];

const catalogue = defineCatalogue({
  groups: [{ id: 'content', label: 'Content', permissions: [{ id: 'forms', label: 'Forms', levels }] }],
  tokenTypes: [{ id: 'service', label: 'Service token' }],
  expirations: { presets: [7, 30, 90], defaultDays: 30 },
});

/** Opened by the first request: `next build` loads this module too, and must not open the database. */
let server;

async function openServer() {
  return createTokenServer({
    database: await openDatabase({ folder: process.env.TOKEN_DATA_FOLDER ?? './data' }),
    serverKey: process.env.TOKEN_SERVER_KEY,
    tokenPrefix: 'acme',
    options: () => catalogue,
    authenticate: () => ({ workspaceId: 'acme', memberId: 'ada', memberName: 'Ada Park' }),
  });
}

async function handle(request) {
  server ??= openServer();
  return (await server).fetch(request);
}

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT };
