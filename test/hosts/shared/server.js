import { serve } from '@hono/node-server';
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

const tokens = createTokenServer({
  database: await openDatabase({ url: process.env.DATABASE_URL, folder: './data' }),
  serverKey: process.env.TOKEN_SERVER_KEY,
  tokenPrefix: 'acme',
  options: () => catalogue,
  // Replace this with your own session: return the signed-in member, or `null`.
  authenticate: () => ({ workspaceId: 'acme', memberId: 'ada', memberName: 'Ada Park' }),
});

serve({ fetch: tokens.fetch, port: Number(process.env.PORT ?? 3000) });
