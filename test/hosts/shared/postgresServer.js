import { serve } from '@hono/node-server';
import { createTokenServer, defineCatalogue, openDatabase } from '@tokenwright/server';

const levels = [
  { id: 'read', label: 'Read' },
  { id: 'write', label: 'Write', risk: 'elevated', riskReason: 'A leaked token could change every form.' },
];

const catalogue = defineCatalogue({
  groups: [{ id: 'content', label: 'Content', permissions: [{ id: 'forms', label: 'Forms', levels }] }],
  tokenTypes: [{ id: 'service', label: 'Service token' }],
  expirations: { presets: [7, 30, 90], defaultDays: 30 },
});

const tokens = createTokenServer({
  database: await openDatabase({ url: process.env.DATABASE_URL }),
  serverKey: process.env.TOKEN_SERVER_KEY,
  previousServerKeys: process.env.PREVIOUS_TOKEN_SERVER_KEYS?.split(',') ?? [],
  tokenPrefix: 'acme',
  allowedHosts: process.env.ALLOWED_HOSTS?.split(',') ?? [],
  options: () => catalogue,
  // Replace this with your own session: return the signed-in member, or `null`.
  authenticate: () => ({ workspaceId: 'acme', memberId: 'ada', memberName: 'Ada Park', tokenRights: 'all' }),
  log: (line) => console.log(JSON.stringify(line)),
});

async function answer(request) {
  if (new URL(request.url).pathname !== '/forms') return tokens.fetch(request);
  const result = await tokens.guard.authorize(request, { permission: 'forms', level: 'read' });
  return result.allowed ? Response.json({ workspace: result.access.workspaceId, forms: [] }) : result.response;
}

const listener = serve({ fetch: answer, port: Number(process.env.PORT ?? 3000) });

process.once('SIGTERM', () => listener.close(() => tokens.close()));
